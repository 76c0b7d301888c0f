// One program for everything that commands the kiosk; `remote/<kind>` says how each does it.
#include <cstdio>

#include "remote/cli/kinds.hpp"
#include "remote/cli/options.hpp"
#include "remote/facilitator/run.hpp"
#include "remote/handheld/start.hpp"
#include "remote/sign_in/run.hpp"
#include "remote/workbench/start.hpp"
#include "shared/base/sentence_of.hpp"
#include "shared/memory/private_memory.hpp"

namespace {

using namespace hearth::remote;

std::vector<Kind> every_kind() {
  std::vector<Kind> kinds{
      {"facilitator", "Runs the room: a window for touch", Face::tablet, {}, {}, run_facilitator},
      {"sign-in", "The tablet at the door: a window for touch", Face::tablet, {}, {}, run_sign_in},
  };
  kinds.push_back(hearth::handheld::handheld_kind());
  kinds.push_back(hearth::workbench::workbench_kind());
  for (Kind& kind : command_line_kinds()) kinds.push_back(std::move(kind));
  return kinds;
}

int run(const ReadOptions& read) {
  for (const std::string& note : hearth::memory::keep_private()) {
    if (read.kind->face == Face::tablet) std::fprintf(stderr, "hearth-remote: %s\n", note.c_str());
  }
  return read.kind->run(read.options);
}

int complain(int exit_code) {
  const std::string sentence = hearth::sentence_of(std::current_exception());
  std::fprintf(stderr, "hearth-remote: %s\n", sentence.c_str());
  return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const ReadOptions read = read_options(argc, argv, every_kind());
    return read.kind ? run(read) : read.exit_code;
  } catch (const hearth::link::KeyFault&) {
    return complain(exit_wrong_usage);
  } catch (...) {
    return complain(exit_failed);
  }
}
