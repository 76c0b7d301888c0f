#pragma once
// Saying one's two words by touch: first the colour, then the symbol in two steps, its family and itself.
// Every choice is offered, whether anybody has it or not, and looks the same: the tablet must not tell who is
// here.

#include <cstdint>
#include <optional>
#include <string>

#include "remote/tablet/tablet.hpp"

namespace hearth::remote {

struct Choice {
  std::optional<std::uint8_t> picked;  // position in the word list of shared/room/token.hpp, or of the family
  bool back = false;
};

[[nodiscard]] Choice draw_colour_choice(Frame& frame, const std::string& title);
[[nodiscard]] Choice draw_family_choice(Frame& frame, std::uint8_t colour, const std::string& title);
[[nodiscard]] Choice draw_symbol_choice(Frame& frame, std::uint8_t colour, std::uint8_t family,
                                        const std::string& title);

// Nothing for the few pairs that are no token.
[[nodiscard]] std::optional<Token> token_of(std::uint8_t colour, std::uint8_t symbol);

}  // namespace hearth::remote
