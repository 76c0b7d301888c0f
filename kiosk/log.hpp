#pragma once
// What the kiosk says to whoever looks after it, a line each: on standard output, from where systemd's
// journal takes it. Never a word of a guest's. Any thread.

#include <string_view>

namespace hearth::kiosk::log {

void info(std::string_view sentence);
void warn(std::string_view sentence);   // somebody should look
void error(std::string_view sentence);  // something is not done that should be

}  // namespace hearth::kiosk::log
