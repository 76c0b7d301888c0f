# Installs what is missing and builds. Sourced by kiosk/run and tests/run; not run by itself.
# Needs: $root, the folder of the project.

say() { printf 'hearth: %s\n' "$*"; }

# packages_in SECTION…: the names under those headings of the package list.
packages_in() {
  local section
  for section in "$@"; do
    awk -v want="[$section]" '/^\[/ { on = ($0 == want); next } on && NF && $1 !~ /^#/ { print $1 }' \
      "$root/shared/setup/packages"
  done
}

reason_for() { awk -v name="$1" '$1 == name { $1 = ""; sub(/^ +/, ""); print; exit }' "$root/shared/setup/packages"; }

# install_missing SECTION…: installs with apt what is not there; calls apt only when something is missing.
install_missing() {
  local missing=() name
  for name in $(packages_in "$@"); do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if ! command -v apt-get >/dev/null; then
    say "these Debian packages are missing and there is no apt-get to install them: ${missing[*]}"
    return 1
  fi
  say "installing ${#missing[@]} Debian packages that Hearth needs:"
  for name in "${missing[@]}"; do printf '  %-22s %s\n' "$name" "$(reason_for "$name")"; done
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "run this as root once, or install sudo, so that they can be installed"; return 1; }
    say "sudo may ask for your password"
    as_root=(sudo)
  fi
  # The folder is ours alone: a name that others can guess, in a place that is theirs too, is not for root to write to.
  local log
  log=$(mktemp -d)/apt.log
  "${as_root[@]}" apt-get update -qq || say "apt-get update did not succeed; trying with the lists that are here"
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" 2>&1 \
    | tee "$log" | show_progress "installing" 'installing_line'; then
    say "apt-get could not install them; its last words:"
    tail -n 15 "$log"
    return 1
  fi
  rm -r "$(dirname "$log")"
}

# Each of these looks at one line of a program's output and sets `done_so_far` and `of_all` when it tells of them.
installing_line() {
  [[ $1 =~ ^([0-9]+)\ upgraded,\ ([0-9]+)\ newly\ installed ]] && of_all=$((2 * BASH_REMATCH[2]))
  [[ $1 == "Unpacking "* || $1 == "Setting up "* ]] && done_so_far=$((done_so_far + 1))
}
building_line() {
  [[ $1 =~ ^\[([0-9]+)/([0-9]+)\] ]] && done_so_far=${BASH_REMATCH[1]} of_all=${BASH_REMATCH[2]}
}

# show_progress WHAT LOOK: reads a program's output and says how far it is: one line that moves on a terminal, a line
# a minute elsewhere. What is left is estimated from what has been done so far.
show_progress() {
  local what=$1 look=$2 line words done_so_far=0 of_all=0 began=$SECONDS said=$SECONDS left
  while IFS= read -r line; do
    "$look" "$line" || true
    ((of_all > 0)) || continue
    words="$what: $done_so_far of $of_all"
    if ((done_so_far * 20 >= of_all && SECONDS - began >= 10 && done_so_far < of_all)); then
      left=$(((SECONDS - began) * (of_all - done_so_far) / done_so_far))
      words+=$( ((left < 90)) && echo ", about a minute left" || echo ", about $(((left + 30) / 60)) minutes left")
    fi
    if [ -t 1 ]; then
      printf '\r\033[Khearth: %s' "$words"
    elif ((SECONDS - said >= 60)); then
      said=$SECONDS
      say "$words"
    fi
  done
  if [ -t 1 ]; then printf '\r\033[K'; fi
}

# jobs_that_fit: how many sources are compiled at once: one for each processor, but no more than memory holds. The heaviest
# source takes half a gigabyte; a board of 1 GB compiles one at a time.
jobs_that_fit() {
  local free_mb processors
  processors=$(nproc)
  free_mb=$(awk '$1 == "MemAvailable:" { print int($2 / 1024) }' /proc/meminfo)
  local fit=$((free_mb / 600))
  ((fit >= 1)) || fit=1
  echo $((fit < processors ? fit : processors))
}

# build FOLDER CMAKE-OPTION…: configures once and builds, and says how far it is. `build_only` names the one
# target that is wanted, or says "none"; without it everything is built.
build() {
  local folder=$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    say "preparing the build in $folder"
    mkdir -p "$folder"
    cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@" >"$folder/configure.log" 2>&1 || {
      tail -n 30 "$folder/configure.log"
      say "the build could not be prepared; the whole log is $folder/configure.log"
      return 1
    }
  fi
  [ "${build_only-}" = none ] && return 0
  local jobs
  jobs=$(jobs_that_fit)
  say "building, $jobs at a time (the first time takes some minutes)"
  if ! ninja -C "$folder" -j "$jobs" ${build_only:+"$build_only"} 2>&1 | tee "$folder/build.log" \
    | show_progress "building" 'building_line'; then
    grep -vE '^\[[0-9]+/[0-9]+\] ' "$folder/build.log" | tail -n 60
    say "the build failed; the whole log is $folder/build.log"
    return 1
  fi
}
