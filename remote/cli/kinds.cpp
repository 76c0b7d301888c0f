#include "remote/cli/kinds.hpp"

#include "remote/cli/follow.hpp"
#include "remote/cli/list_commands.hpp"
#include "remote/cli/make_key.hpp"
#include "remote/cli/pair.hpp"
#include "remote/cli/send.hpp"

namespace hearth::remote {

std::vector<Kind> command_line_kinds() {
  return {send_kind(), status_kind(), watch_kind(), commands_kind(), key_kind(), pair_kind()};
}

}  // namespace hearth::remote
