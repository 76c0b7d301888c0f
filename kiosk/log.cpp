#include "kiosk/log.hpp"

#include <spdlog/spdlog.h>

namespace hearth::kiosk::log {

void info(std::string_view sentence) {
  spdlog::info(sentence);
}

void warn(std::string_view sentence) {
  spdlog::warn(sentence);
}

void error(std::string_view sentence) {
  spdlog::error(sentence);
}

}  // namespace hearth::kiosk::log
