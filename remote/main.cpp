// One program for everything that commands the kiosk; `remote/<kind>` says how each does it.
#include <cstdio>
#include <exception>

#include "remote/cli/options.hpp"
#include "remote/cli/run.hpp"
#include "remote/facilitator/run.hpp"
#include "remote/sign_in/run.hpp"
#include "shared/memory/private_memory.hpp"

namespace {

int run(const hearth::remote::RemoteOptions& options) {
  using hearth::remote::Kind;
  const bool many_touch_it = options.kind == Kind::facilitator || options.kind == Kind::sign_in;
  for (const std::string& note : hearth::memory::keep_private()) {
    if (many_touch_it) std::fprintf(stderr, "hearth-remote: %s\n", note.c_str());
  }
  switch (options.kind) {
    case Kind::facilitator:
      return hearth::remote::run_facilitator(options);
    case Kind::sign_in:
      return hearth::remote::run_sign_in(options);
    case Kind::send:
    case Kind::status:
    case Kind::watch:
    case Kind::commands:
    case Kind::key:
      break;
  }
  return hearth::remote::run_command_line(options);
}

int complain(const std::exception& fault, int exit_code) {
  std::fprintf(stderr, "hearth-remote: %s\n", fault.what());
  return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto read = hearth::remote::read_options(argc, argv);
    return read.options ? run(*read.options) : read.exit_code;
  } catch (const hearth::link::KeyFault& fault) {
    return complain(fault, hearth::remote::exit_wrong_usage);
  } catch (const std::exception& fault) {
    return complain(fault, hearth::remote::exit_failed);
  }
}
