#include "kiosk/options.hpp"

#include "kiosk/commands/check.hpp"
#include "kiosk/commands/devices.hpp"
#include "kiosk/commands/notes.hpp"
#include "kiosk/commands/picture.hpp"
#include "kiosk/commands/print.hpp"
#include "kiosk/commands/programme.hpp"
#include "kiosk/commands/rehearse.hpp"
#include "kiosk/commands/serve.hpp"
#include "kiosk/commands/what_stays.hpp"

namespace hearth::kiosk {

options::Typed read_options(int argument_count, const char* const* arguments,
                            const std::vector<std::string>& memory_notes) {
  options::Program program{.itself = serve_command(memory_notes), .version = "hearth " HEARTH_VERSION};
  program.itself.choice = options::Choice::at_most_one;
  program.itself.commands = {picture_command(), print_command(),   programme_command(),
                             devices_command(), check_command(),   rehearse_command(),
                             notes_command(),   tallies_command(), forget_command()};
  return options::read(program, argument_count, arguments);
}

}  // namespace hearth::kiosk
