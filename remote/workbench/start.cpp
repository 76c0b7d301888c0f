#include "remote/workbench/start.hpp"

#include "remote/start_beside.hpp"
#include "remote/workbench/options.hpp"

namespace hearth::workbench {

remote::Kind workbench_kind() {
  return {"workbench",
          "For those who set a venue up: formats, an evening before it happens, and the television",
          remote::Face::command_line,
          workbench_options,
          workbench_missing,
          [](const remote::RemoteOptions& options) -> int {
            remote::start_beside("hearth-workbench", words_for(options));
          }};
}

}  // namespace hearth::workbench
