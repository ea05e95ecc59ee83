"""What this room refuses and advises, and what it says of pictures and embedders: as data, for sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class IdentityProblem(Kind):
    """Why nothing can be compared. What stands behind a kind's name are the arguments that it takes."""

    NO_EMBEDDER = "no_embedder"  # embedder
    CANT_RUN = "cant_run"  # embedder, reason
    LACKS_PACKAGES = "lacks_packages"  # packages
    WEIGHTS_ABSENT = "weights_absent"  # embedder, files
    WEIGHTS_UNREADABLE = "weights_unreadable"  # error
    NO_PACK = "no_pack"
    SEVERAL_PACKS = "several_packs"  # packs
    FILE_ABSENT = "file_absent"  # pattern
    PACK_UNREADABLE = "pack_unreadable"  # error
    PACK_LACKS_DETECTOR = "pack_lacks_detector"
    PACK_LACKS_EMBEDDER = "pack_lacks_embedder"
    PACK_LACKS_LANDMARKS = "pack_lacks_landmarks"
    ONNX_UNREADABLE = "onnx_unreadable"
    MODEL_UNREADABLE = "model_unreadable"  # error
    MODEL_LACKS_TENSORS = "model_lacks_tensors"  # count, first
    MODEL_OF_OTHER_KIND = "model_of_other_kind"  # kind
    NO_FACE = "no_face"
    FACES_ONLY = "faces_only"  # embedder
    FINDS_NO_FACES = "finds_no_faces"  # embedder
    NOTHING_TO_COMPARE = "nothing_to_compare"
    NO_REFERENCES = "no_references"  # name
    STOPPED = "stopped"


class IdentityAdvice(Kind):
    """What to do about it."""

    CHOOSE_EMBEDDER = "choose_embedder"  # embedders
    INSTALL_PACKAGES = "install_packages"
    PUT_WEIGHTS = "put_weights"  # variable, get
    LET_READ = "let_read"
    NAME_PACK = "name_pack"
    UNPACK_AGAIN = "unpack_again"
    UNPACK_WHOLE = "unpack_whole"
    FETCH_FROM_ZOO = "fetch_from_zoo"
    FETCH_WHOLE = "fetch_whole"
    SAFETENSORS_ONLY = "safetensors_only"
    MODELS_THAT_RUN = "models_that_run"  # kinds
    LARGER_FACE = "larger_face"
    COMPARE_LOOKS = "compare_looks"
    COMPARE_FACES = "compare_faces"
    OTHER_PICTURE = "other_picture"
    ADD_REFERENCE = "add_reference"
    SMALLER_EMBEDDER = "smaller_embedder"
    ANOTHER_EMBEDDER_MEANWHILE = "another_embedder_meanwhile"


class IdentityNote(Kind):
    """What is told of a picture or a reference that was compared."""

    SEVERAL_FACES = "several_faces"  # count, percent
    SEVERAL_FACES_ALIKE = "several_faces_alike"  # count, percent
    SEEN_WHOLE = "seen_whole"
    LIKE_ANOTHER = "like_another"  # member, nearest, own
    LIKE_ANOTHER_ALONE = "like_another_alone"  # member, nearest
    UNLIKE_OTHERS = "unlike_others"  # own, others
    VECTOR_WAS_SPOILED = "vector_was_spoiled"
    OF_REFERENCE = "of_reference"  # member, label, note
    SEEN_BY_ANOTHER = "seen_by_another"  # count, before, now
    LICENCE_FORBIDS = "licence_forbids"  # embedder, licence, forbids


class FigureDoubt(Kind):
    """Why somebody is not cut out of their picture."""

    NOBODY = "nobody"
    SEVERAL = "several"
    FILLS = "fills"
    UNCLEAR = "unclear"


class EmbedderText(Kind):
    """What an embedder is, where its files come from, and what its licence forbids."""

    PLAIN = "plain"
    FACES = "faces"
    LOOKS = "looks"
    SFACE = "sface"
    INSIGHTFACE = "insightface"
    DINOV2 = "dinov2"
    CLIP = "clip"
    SIGLIP = "siglip"
    IN_OPENCV_ZOO = "in_opencv_zoo"
    ONE_PACK = "one_pack"
    AS_IN = "as_in"  # repository
    AS_IN_WITH_SAFETENSORS = "as_in_with_safetensors"  # repository
    PACKS_FOR_RESEARCH = "packs_for_research"
    RESEARCH_UNLESS_LICENSED = "research_unless_licensed"
