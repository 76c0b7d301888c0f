#include "remote/cli/run.hpp"

#include "remote/cli/follow.hpp"
#include "remote/cli/list_commands.hpp"
#include "remote/cli/make_key.hpp"
#include "remote/cli/send.hpp"

namespace hearth::remote {

int run_command_line(const RemoteOptions& options) {
  switch (options.kind) {
    case Kind::send:
      return send(options);
    case Kind::status:
      return status(options);
    case Kind::watch:
      return watch(options);
    case Kind::commands:
      return list_commands(options);
    case Kind::key:
      return make_key(options);
    case Kind::facilitator:
    case Kind::sign_in:
      break;
  }
  return exit_wrong_usage;
}

}  // namespace hearth::remote
