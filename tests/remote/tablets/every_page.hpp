#pragma once
// Every page of both tablets, and of one that no kiosk knows yet, as it stands with a good deal on it.

#include <vector>

#include "remote/pages/page.hpp"
#include "shared/config/texts.hpp"

namespace hearth::remote {

// In the words of `texts`; always the same pages in the same order.
[[nodiscard]] std::vector<pages::Page> every_page(const config::Texts& texts);

}  // namespace hearth::remote
