#pragma once
// A paper as a PDF file (ISO 32000). Its fonts are in it and its words can be read out and searched. It says
// neither when nor by what it was made: the same pages give the same bytes.

#include <string>

#include "shared/ui/paper/laid_out.hpp"

namespace hearth::ui::paper {

// The bytes of the file. Throws std::runtime_error when Cairo cannot make one.
[[nodiscard]] std::string pdf_of(const LaidOut& paper);

}  // namespace hearth::ui::paper
