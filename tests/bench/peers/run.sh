#!/usr/bin/env bash
# Re-measures DES peers that the package registries serve (Python's and Rust's), and R simmer where it is installed,
# and reserv beside them, round by round: every command once per round, a new seed each round, so that a drift of the
# machine hits all alike. How far each peer's mean is from theory's is printed.
# Usage: run.sh [ROUNDS]            (default 5; Python peers dominate: about 1 minute a round)
#   OWN="cmd1;cmd2"  further commands to run in the same rounds; each prints the same one-line JSON; {seed} is replaced.
#   CPU=1            core to pin to (taskset); empty for none
#   SCALE=1          multiplies every N
# Output: results.jsonl (raw) and a table of medians with ratios (summarise.py).
set -euo pipefail
cd "$(dirname "$0")"
ROUNDS=${1:-5}; CPU=${CPU-1}; SCALE=${SCALE:-1}; OUT=${OUT:-results.jsonl}
WORK=${WORK:-$(dirname "$(mktemp -u)")/reserv-peers}; mkdir -p "$WORK"
if [ ! -x "$WORK/venv/bin/python" ]; then
  python3 -m venv "$WORK/venv"
  "$WORK/venv/bin/pip" -q install simpy==4.1.2 ciw==3.2.7 salabim==26.0.9
fi
for c in nexosim ixa; do (cd $c && CARGO_TARGET_DIR="$WORK/$c" cargo build --release --quiet); done
(cd ../../.. && cargo bench --bench event-loop --no-run 2>&1) | sed -n 's/.*(\(target[^)]*\)).*/\1/p' > "$WORK/own"
RV="../../../$(cat "$WORK/own") peer"
PY="$WORK/venv/bin/python"; NX="$WORK/nexosim/release/nexosim-peer"; IX="$WORK/ixa/release/ixa-peer"
pin=(); [ -n "$CPU" ] && pin=(taskset -c "$CPU")
n() { awk -v a="$1" -v s="$SCALE" 'BEGIN { printf "%d", a * s }'; }
CMDS=(
  "$RV mm1 $(n 1000000) {seed}"        "$RV net $(n 500000) {seed}"      "$RV clinic $(n 200000) {seed}"
  "$IX mm1 $(n 1000000) {seed}"        "$NX mm1 $(n 1000000) {seed} 1"   "$NX mm1lean $(n 1000000) {seed} 1"
  "$IX net $(n 500000) {seed}"         "$NX net $(n 500000) {seed} 1"
  "$IX clinic $(n 200000) {seed}"      "$NX cliniclean $(n 200000) {seed} 1"
  "$PY python/simpy_models.py mm1 $(n 200000) {seed}"
  "$PY python/simpy_models.py mm1r $(n 200000) {seed}"
  "$PY python/simpy_models.py net $(n 100000) {seed}"
  "$PY python/simpy_models.py clinic $(n 30000) {seed}"
  "$PY python/salabim_models.py mm1s $(n 200000) {seed}"
  "$PY python/salabim_models.py mm1 $(n 20000) {seed}"
  "$PY python/salabim_models.py net $(n 10000) {seed}"
  "$PY python/ciw_models.py mm1 $(n 100000) {seed}"
  "$PY python/ciw_models.py net $(n 50000) {seed}"
)
if command -v Rscript >/dev/null && Rscript -e 'library(simmer)' >/dev/null 2>&1; then
  CMDS+=("Rscript simmer_models.R mm1 $(n 200000) {seed}" "Rscript simmer_models.R net $(n 100000) {seed}")
fi
if [ -n "${OWN:-}" ]; then IFS=';' read -ra own <<<"$OWN"; CMDS+=("${own[@]}"); fi
: > "$OUT"
for ((r = 1; r <= ROUNDS; r++)); do
  for c in "${CMDS[@]}"; do
    ${pin[@]+"${pin[@]}"} bash -c "${c//\{seed\}/$r}" 2>/dev/null | grep '^{"peer' >> "$OUT" || echo "failed: $c" >&2
  done
  echo "round $r of $ROUNDS done" >&2
done
python3 summarise.py "$OUT" "${BASE:-reserv}"
