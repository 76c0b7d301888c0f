#include "display/parts/access_now.hpp"

#include "display/layout/paging.hpp"

namespace hearth::display {

std::string access_now(const View& view) {
  const auto& access = view.wall.access;
  return access.empty() ? std::string{} : access[page_at(view.now, access.size())].str();
}

}  // namespace hearth::display
