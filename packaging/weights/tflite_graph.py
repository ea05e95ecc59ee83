"""A TensorFlow Lite file as ONNX: the operations of MediaPipe's small networks, in float32, weights as float16.

Inputs and outputs keep TensorFlow's order (n, h, w, channels); within, pictures are (n, channels, h, w).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import tflite
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from weights.graphs import IR_VERSION, OPSET, halve, save

_TYPES = {
    tflite.TensorType.FLOAT32: np.float32,
    tflite.TensorType.FLOAT16: np.float16,
    tflite.TensorType.INT32: np.int32,
    tflite.TensorType.INT64: np.int64,
}
_OPERATORS = {code: name for name, code in vars(tflite.BuiltinOperator).items() if isinstance(code, int)}
_CHANNELS_FIRST = (0, 3, 1, 2)
_CHANNELS_LAST = (0, 2, 3, 1)


def convert_tflite(source: Path, target: Path, outputs: Sequence[str]) -> None:
    """Write the network in `source` as ONNX; it takes a `picture`, and its outputs have these names.

    ValueError if it holds an operation that is not known here.
    """
    save(_Conversion(source.read_bytes()).model(outputs), target)


class _Conversion:
    """One network on its way: its constants by their tensor's number, and what the other tensors are called in ONNX."""

    def __init__(self, plain: bytes) -> None:
        self._network = tflite.Model.GetRootAsModel(plain, 0)
        self._graph = self._network.Subgraphs(0)
        self._nodes: list[onnx.NodeProto] = []
        self._initializers: list[onnx.TensorProto] = []
        self._names: dict[int, str] = {}
        self._constants: dict[int, NDArray[Any]] = {}
        for number in range(self._graph.TensorsLength()):
            values = self._constant(number)
            if values is not None:
                self._constants[number] = values

    def model(self, outputs: Sequence[str]) -> onnx.ModelProto:
        picture = self._graph.Inputs(0)
        given = helper.make_tensor_value_info("picture", TensorProto.FLOAT, self._shape(picture))
        self._names[picture] = self._add("Transpose", ["picture"], perm=_CHANNELS_FIRST)
        for place in range(self._graph.OperatorsLength()):
            self._operate(self._graph.Operators(place))
        made = []
        for place, name in zip(range(self._graph.OutputsLength()), outputs, strict=True):
            number = self._graph.Outputs(place)
            self._nodes.append(helper.make_node("Identity", [self._channels_last(number)], [name]))
            made.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, self._shape(number)))
        graph = helper.make_graph(self._nodes, "network", [given], made, self._initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
        halve(model)
        return model

    def _operate(self, operator: Any) -> None:
        code = self._network.OperatorCodes(operator.OpcodeIndex())
        custom = code.CustomCode()
        name = custom.decode() if custom else _OPERATORS[max(code.BuiltinCode(), code.DeprecatedBuiltinCode())]
        inputs = [operator.Inputs(place) for place in range(operator.InputsLength())]
        output = operator.Outputs(0)
        if name == "DEQUANTIZE":
            self._constants[output] = self._constants[inputs[0]].astype(np.float32)
            return
        work: dict[str, Callable[[Any, list[int], int], str]] = {
            "CONV_2D": self._convolution,
            "DEPTHWISE_CONV_2D": self._depthwise,
            "Convolution2DTransposeBias": self._transposed,
            "ADD": self._sum,
            "MUL": self._product,
            "RELU": lambda _, given, __: self._add("Relu", [self._value(given[0])]),
            "LOGISTIC": lambda _, given, __: self._add("Sigmoid", [self._value(given[0])]),
            "HARD_SWISH": lambda _, given, __: self._add("HardSwish", [self._value(given[0])]),
            "MAX_POOL_2D": self._pool,
            "AVERAGE_POOL_2D": self._pool,
            "MEAN": self._mean,
            "PAD": self._pad,
            "RESIZE_BILINEAR": self._resize,
            "RESHAPE": self._reshape,
            "CONCATENATION": self._concatenation,
        }
        if name not in work:
            raise ValueError(f"the operation {name} is not known here")
        self._names[output] = work[name](operator, inputs, output)

    def _convolution(self, operator: Any, inputs: list[int], _: int) -> str:
        options = _options(operator, tflite.Conv2DOptions)
        kernel = self._constants[inputs[1]].transpose(0, 3, 1, 2)
        return self._convolved(options, inputs, kernel, groups=1)

    def _depthwise(self, operator: Any, inputs: list[int], _: int) -> str:
        options = _options(operator, tflite.DepthwiseConv2DOptions)
        kernel = self._constants[inputs[1]].transpose(3, 0, 1, 2)
        return self._convolved(options, inputs, kernel, groups=self._shape(inputs[0])[3])

    def _convolved(self, options: Any, inputs: list[int], kernel: NDArray[Any], groups: int) -> str:
        steps = (options.StrideH(), options.StrideW())
        spread = (options.DilationHFactor(), options.DilationWFactor())
        convolved = self._add(
            "Conv",
            [self._value(inputs[0]), self._keep(kernel), self._keep(self._constants[inputs[2]])],
            strides=steps,
            dilations=spread,
            pads=_pads(self._shape(inputs[0])[1:3], kernel.shape[2:], steps, spread, options.Padding()),
            group=groups,
            kernel_shape=kernel.shape[2:],
        )
        return self._active(convolved, options.FusedActivationFunction())

    def _transposed(self, operator: Any, inputs: list[int], output: int) -> str:
        """MediaPipe's own operation; its options are three integers: padding, and the steps across and down."""
        _, across, down = struct.unpack("<iii", operator.CustomOptionsAsNumpy().tobytes()[:12])
        kernel = self._constants[inputs[1]].transpose(3, 0, 1, 2)
        before, after = self._shape(inputs[0])[1:3], self._shape(output)[1:3]
        beyond = [
            max(0, (small - 1) * step + size - large)
            for small, step, size, large in zip(before, (down, across), kernel.shape[2:], after, strict=True)
        ]
        return self._add(
            "ConvTranspose",
            [self._value(inputs[0]), self._keep(kernel), self._keep(self._constants[inputs[2]])],
            strides=(down, across),
            pads=[*(side // 2 for side in beyond), *(side - side // 2 for side in beyond)],
            kernel_shape=kernel.shape[2:],
        )

    def _sum(self, operator: Any, inputs: list[int], _: int) -> str:
        added = self._add("Add", [self._value(inputs[0]), self._value(inputs[1])])
        return self._active(added, _options(operator, tflite.AddOptions).FusedActivationFunction())

    def _product(self, operator: Any, inputs: list[int], _: int) -> str:
        multiplied = self._add("Mul", [self._value(inputs[0]), self._value(inputs[1])])
        return self._active(multiplied, _options(operator, tflite.MulOptions).FusedActivationFunction())

    def _pool(self, operator: Any, inputs: list[int], _: int) -> str:
        code = self._network.OperatorCodes(operator.OpcodeIndex())
        largest = _OPERATORS[max(code.BuiltinCode(), code.DeprecatedBuiltinCode())] == "MAX_POOL_2D"
        options = _options(operator, tflite.Pool2DOptions)
        sides, steps = (options.FilterHeight(), options.FilterWidth()), (options.StrideH(), options.StrideW())
        pooled = self._add(
            "MaxPool" if largest else "AveragePool",
            [self._value(inputs[0])],
            kernel_shape=sides,
            strides=steps,
            pads=_pads(self._shape(inputs[0])[1:3], sides, steps, (1, 1), options.Padding()),
        )
        return self._active(pooled, options.FusedActivationFunction())

    def _mean(self, _: Any, inputs: list[int], output: int) -> str:
        if sorted(self._constants[inputs[1]]) != [1, 2] or len(self._shape(output)) != 4:
            raise ValueError("a mean is only known over height and width, which stay as sides of 1")
        return self._add("GlobalAveragePool", [self._value(inputs[0])])

    def _pad(self, _: Any, inputs: list[int], __: int) -> str:
        sides = self._constants[inputs[1]][list(_CHANNELS_FIRST)]
        return self._add("Pad", [self._value(inputs[0]), self._keep(sides.T.reshape(-1).astype(np.int64))])

    def _resize(self, operator: Any, inputs: list[int], output: int) -> str:
        options = _options(operator, tflite.ResizeBilinearOptions)
        centred = "half_pixel" if options.HalfPixelCenters() else "asymmetric"
        sides = np.array([self._shape(output)[place] for place in _CHANNELS_FIRST], np.int64)
        return self._add(
            "Resize",
            [self._value(inputs[0]), "", "", self._keep(sides)],
            mode="linear",
            coordinate_transformation_mode="align_corners" if options.AlignCorners() else centred,
        )

    def _reshape(self, _: Any, inputs: list[int], output: int) -> str:
        return self._add(
            "Reshape", [self._channels_last(inputs[0]), self._keep(np.array(self._shape(output), np.int64))]
        )

    def _concatenation(self, operator: Any, inputs: list[int], output: int) -> str:
        sides = len(self._shape(output))
        axis = _options(operator, tflite.ConcatenationOptions).Axis() % sides
        values = [self._value(number) for number in inputs]
        return self._add("Concat", values, axis=_CHANNELS_FIRST.index(axis) if sides == 4 else axis)

    def _active(self, name: str, activation: int) -> str:
        """What a function that was fused into an operation makes of its output."""
        if activation == tflite.ActivationFunctionType.NONE:
            return name
        if activation == tflite.ActivationFunctionType.RELU:
            return self._add("Relu", [name])
        if activation == tflite.ActivationFunctionType.RELU6:
            return self._add("Clip", [name, self._keep(np.float32(0)), self._keep(np.float32(6))])
        raise ValueError(f"the activation {activation} is not known here")

    def _value(self, number: int) -> str:
        """What a tensor is called in ONNX; a constant is laid down there first."""
        if number not in self._names:
            values = self._constants[number]
            self._names[number] = self._keep(values.transpose(_CHANNELS_FIRST) if values.ndim == 4 else values)
        return self._names[number]

    def _channels_last(self, number: int) -> str:
        name = self._value(number)
        return self._add("Transpose", [name], perm=_CHANNELS_LAST) if len(self._shape(number)) == 4 else name

    def _keep(self, values: Any) -> str:
        name = f"constant{len(self._initializers)}"
        plain = np.asarray(values)
        exact = plain.astype(np.float32) if plain.dtype == np.float16 else plain
        self._initializers.append(numpy_helper.from_array(np.ascontiguousarray(exact).reshape(exact.shape), name))
        return name

    def _add(self, operation: str, inputs: list[str], **attributes: Any) -> str:
        name = f"value{len(self._nodes)}"
        self._nodes.append(helper.make_node(operation, inputs, [name], **attributes))
        return name

    def _constant(self, number: int) -> NDArray[Any] | None:
        tensor = self._graph.Tensors(number)
        buffer = self._network.Buffers(tensor.Buffer())
        if buffer is None or not buffer.DataLength():
            return None
        return np.frombuffer(buffer.DataAsNumpy().tobytes(), _TYPES[tensor.Type()]).reshape(self._shape(number))

    def _shape(self, number: int) -> list[int]:
        tensor = self._graph.Tensors(number)
        return [int(side) for side in np.atleast_1d(tensor.ShapeAsNumpy())] if tensor.ShapeLength() else []


def _options(operator: Any, form: Any) -> Any:
    options, table = form(), operator.BuiltinOptions()
    options.Init(table.Bytes, table.Pos)
    return options


def _pads(
    sides: Sequence[int], kernel: Sequence[int], steps: Sequence[int], spread: Sequence[int], padding: int
) -> list[int]:
    """ONNX's pads (above, left, below, right) for TensorFlow's padding: the odd one lies below and right."""
    if padding == tflite.Padding.VALID:
        return [0, 0, 0, 0]
    totals = [
        max(0, (-(-side // step) - 1) * step + (size - 1) * far + 1 - side)
        for side, size, step, far in zip(sides, kernel, steps, spread, strict=True)
    ]
    return [*(total // 2 for total in totals), *(total - total // 2 for total in totals)]
