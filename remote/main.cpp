// One program for everything that commands the kiosk; `remote/<kind>` says how each does it.
#include <cstdio>
#include <exception>

#include "remote/cli/options.hpp"
#include "remote/cli/run.hpp"
#if __has_include("remote/facilitator/run.hpp")
#include "remote/facilitator/run.hpp"
#endif
#if __has_include("remote/sign_in/run.hpp")
#include "remote/sign_in/run.hpp"
#endif

namespace {

int run(const hearth::remote::RemoteOptions& options) {
  using hearth::remote::Kind;
  switch (options.kind) {
    case Kind::facilitator:
#ifdef HEARTH_FACILITATOR
      return hearth::remote::run_facilitator(options);
#else
      break;
#endif
    case Kind::sign_in:
#ifdef HEARTH_SIGN_IN
      return hearth::remote::run_sign_in(options);
#else
      break;
#endif
    case Kind::send:
    case Kind::status:
    case Kind::watch:
    case Kind::commands:
    case Kind::key:
      break;
  }
  return hearth::remote::run_command_line(options);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto read = hearth::remote::read_options(argc, argv);
    return read.options ? run(*read.options) : read.exit_code;
  } catch (const hearth::link::KeyFault& fault) {
    std::fprintf(stderr, "hearth-remote: %s\n", fault.what());
    return hearth::remote::exit_wrong_usage;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "hearth-remote: %s\n", fault.what());
    return hearth::remote::exit_failed;
  }
}
