#include "shared/config/limits_first.hpp"

namespace hearth::config {

bool people_share_in(const Stage& stage) {
  switch (stage.kind) {
    case StageKind::names:
    case StageKind::facilitator:
      return false;
    case StageKind::talk:
    case StageKind::rest:
    case StageKind::closing:
    case StageKind::responses:
    case StageKind::agreement:
      return stage.floor != FloorRule::none;
  }
  return true;
}

std::optional<std::size_t> shares_too_early(const Format& format) {
  if (format.kind == FormatKind::day) return std::nullopt;
  for (std::size_t i = 0; i < format.stages.size(); ++i) {
    // On the wall as the stage begins, so before the first word.
    if (format.stages[i].wall == Screen::confidentiality) return std::nullopt;
    if (people_share_in(format.stages[i])) return i;
  }
  return std::nullopt;
}

}  // namespace hearth::config
