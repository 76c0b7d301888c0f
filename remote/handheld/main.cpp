// hearth-handheld: reads a few buttons and commands the kiosk. `hearth-remote handheld` starts it.
#include <cstdio>

#include "remote/handheld/learn.hpp"
#include "remote/handheld/options.hpp"
#include "remote/handheld/run.hpp"
#include "shared/base/sentence_of.hpp"
#include "shared/link/keys.hpp"
#include "shared/memory/private_memory.hpp"

namespace {

using namespace hearth;

int complain(int exit_code) {
  const std::string sentence = sentence_of(std::current_exception());
  std::fprintf(stderr, "hearth-handheld: %s\n", sentence.c_str());
  return exit_code;
}

options::Program program(remote::RemoteOptions& into) {
  options::Command itself{.name = "hearth-handheld",
                          .about = "Commands a Hearth kiosk from a clicker, buttons or a talking piece.",
                          .options = remote::connection_options(into),
                          .missing = [&into] { return handheld::handheld_missing(into); }};
  for (const options::Option& option : handheld::handheld_options(into)) itself.options.push_back(option);
  itself.options.push_back(remote::assets_option(into));
  return {.itself = itself, .version = "hearth-handheld " HEARTH_VERSION};
}

}  // namespace

int main(int argc, char** argv) {
  try {
    remote::RemoteOptions options;
    const options::Typed typed = options::read(program(options), argc, argv);
    if (typed.exit_code) return *typed.exit_code;
    for (const std::string& note : memory::keep_private())
      std::fprintf(stderr, "hearth-handheld: %s\n", note.c_str());
    return options.learn_file.empty() ? handheld::run_handheld(options) : handheld::learn_handheld(options);
  } catch (const link::KeyFault&) {
    return complain(remote::exit_wrong_usage);
  } catch (...) {
    return complain(remote::exit_failed);
  }
}
