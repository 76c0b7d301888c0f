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
  "${as_root[@]}" apt-get update -qq || say "apt-get update did not succeed; trying with the lists that are here"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
    >"${TMPDIR:-/tmp}/hearth-apt-$$.log" 2>&1 || {
    say "apt-get could not install them; its last words:"
    tail -n 15 "${TMPDIR:-/tmp}/hearth-apt-$$.log"
    return 1
  }
  rm -f "${TMPDIR:-/tmp}/hearth-apt-$$.log"
}

# build FOLDER CMAKE-OPTION…: configures once and builds; quiet unless something is wrong. `build_only` names the one
# target that is wanted; without it everything is built.
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
  say "building (the first time takes some minutes)"
  ninja -C "$folder" ${build_only:+"$build_only"} >"$folder/build.log" 2>&1 || {
    tail -n 60 "$folder/build.log"
    say "the build failed; the whole log is $folder/build.log"
    return 1
  }
}
