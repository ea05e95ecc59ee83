#!/usr/bin/env bash
# One session on a GPU machine that is lent for a quarter of an hour: what has to be trained and measured there.
#
#     packaging/gpu_session.sh           Wan VACE's speed and memory, Pocket's training, its measures: within 8 minutes
#     packaging/gpu_session.sh --tiny    the same steps with tiny models on the processor
#
# Everything comes to lie in one folder, $OUT or else build/gpu_session, in a few files of less than 16 MiB:
# summary.txt (a line a step), log.txt (what they said), sheet.png, measures.json, accelerators.md and the checkpoint.
# A step that fails or takes longer than it may is told in the summary and stops no other; the status is then 1.
#
# PYTHON (python3) has torch and what pyproject.toml names for its training. Where the machine reaches no network, what
# it lacks travels as wheels in .whl, which are laid beside it for this session. Training goes on where a folder that was
# brought along (POCKET, build/pocket) stands.
set -uo pipefail
cd "$(dirname "$0")/.."
case "${1:-}" in
    "") tiny= ;;
    --tiny) tiny=yes ;;
    *) sed -n '2,15s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
python=${PYTHON:-python3}
out=${OUT:-build/gpu_session}
pocket=${POCKET:-build/pocket}
whole=$([ -n "$tiny" ] && echo 280 || echo 480) # Seconds that the session may take.
failed=0
mkdir -p "$out" "$pocket"
export PYTHONPATH="$PWD/src${PYTHONPATH:+:$PYTHONPATH}" PYTHONUNBUFFERED=1
printf 'Step           Seconds  How it went\n' >"$out/summary.txt"
: >"$out/log.txt"

# step NAME SECONDS COMMAND…: run a command that may take so long, and so long as the session goes on.
step() {
    local name=$1 may=$2 began=$SECONDS status=0 how
    shift 2
    ((may < whole - SECONDS)) || may=$((whole - SECONDS))
    if ((may < 1)); then
        how="not begun: no time was left" status=1
    else
        printf '\n== %s (%s s): %s\n' "$name" "$may" "$*" >>"$out/log.txt"
        timeout --kill-after=5 "$may" "$@" >>"$out/log.txt" 2>&1 || status=$?
        case $status in
            0) how="done" ;;
            124 | 137) how="stopped after $may s" ;;
            *) how="failed with status $status: $(tail -n 1 "$out/log.txt")" ;;
        esac
    fi
    ((status == 0)) || failed=1
    printf '%-13s %8s  %s\n' "$name" $((SECONDS - began)) "$how" | tee -a "$out/summary.txt"
}

machine() {
    nvidia-smi 2>&1 || true
    "$python" -c 'import os, torch
print(os.cpu_count(), "cores, torch", torch.__version__, "CUDA", torch.cuda.is_available())'
}

# The checkpoint in pieces that are small enough to be brought back; `cat checkpoint.tar.* | tar x` puts it together.
pack() {
    tar -C "$pocket" -c checkpoint | split -b 15M -d - "$out/checkpoint.tar." && cp "$pocket/sheet.png" "$out/"
}
export -f machine pack
export python out pocket

if compgen -G ".whl/*.whl" >/dev/null; then
    step wheels 60 "$python" -m pip install --quiet --no-index --no-deps --target build/wheels .whl/*.whl
    export PYTHONPATH="$PYTHONPATH:$PWD/build/wheels"
fi
step machine 30 bash -c machine
if [ -n "$tiny" ]; then
    accelerators=(--tiny --steps 3 --rows plain)
    train=(--scale tiny --device cpu --workers 0 --vae-steps 2 --vae-batch 4 --vae-crop 32
        --steps 2 --batch 2 --pool 4 --refresh 1 --sheet 1)
    measure=(--clips 1 --chains 0 --steps 1)
else
    # What `make bench-gpu` does, as little of it as tells whether the plan of memory is true and what a step takes.
    accelerators=(--steps 6 --rows plain "compiled blocks" "first block cache")
    train=(--within 5)
    measure=(--clips 16 --chains 1 --device cuda)
fi
step accelerators 100 "$python" -m tests.bench.gpu "${accelerators[@]}" --seconds 95 --out "$out/accelerators.md"
step training 330 "$python" -m matchcut_pocket.train all --folder "$pocket" "${train[@]}"
step packing 30 bash -c pack
step measures 90 "$python" -m matchcut_pocket.evaluate "$pocket/checkpoint" "${measure[@]}" --json "$out/measures.json"
exit $failed
