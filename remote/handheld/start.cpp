#include "remote/handheld/start.hpp"

#include "remote/handheld/options.hpp"
#include "remote/start_beside.hpp"

namespace hearth::handheld {

remote::Kind handheld_kind() {
  return {"handheld",
          "A clicker, number pad, foot switch, push buttons or a knob; or a talking piece",
          remote::Face::command_line,
          handheld_options,
          handheld_missing,
          [](const remote::RemoteOptions& options) -> int {
            remote::start_beside("hearth-handheld", words_for(options));
          }};
}

}  // namespace hearth::handheld
