// hearth-workbench: for those who set a venue up. `hearth-remote workbench` starts it.
#include <cstdio>
#include <cstring>

#include "kiosk/calendar/reader.hpp"
#include "remote/workbench/options.hpp"
#include "remote/workbench/run.hpp"
#include "shared/base/sentence_of.hpp"
#include "shared/memory/private_memory.hpp"

namespace {

using namespace hearth;

options::Program program(remote::RemoteOptions& into) {
  options::Command itself{
      .name = "hearth-workbench",
      .about = "Shows formats, an evening before it happens, a venue, a running room, and test cards.",
      .options = remote::window_options(into),
      .missing = [&into] { return workbench::workbench_missing(into); }};
  for (const options::Option& option : workbench::workbench_options(into)) itself.options.push_back(option);
  for (const options::Option& option : remote::connection_options(into)) itself.options.push_back(option);
  itself.options.push_back(remote::assets_option(into));
  return {.itself = itself, .version = "hearth-workbench " HEARTH_VERSION};
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc == 2 && std::strcmp(argv[1], kiosk::calendar_child_word) == 0)
      return kiosk::calendar_child_main();
    remote::RemoteOptions options;
    const options::Typed typed = options::read(program(options), argc, argv);
    if (typed.exit_code) return *typed.exit_code;
    // What people are called in a room that is joined is nobody else's.
    for (const std::string& note : memory::keep_private())
      std::fprintf(stderr, "hearth-workbench: %s\n", note.c_str());
    return workbench::run_workbench(options);
  } catch (...) {
    const std::string sentence = sentence_of(std::current_exception());
    std::fprintf(stderr, "hearth-workbench: %s\n", sentence.c_str());
    return remote::exit_failed;
  }
}
