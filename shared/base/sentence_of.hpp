#pragma once
// What went wrong, as a sentence that may be shown to a person. Our own exceptions are sentences already;
// those of the standard library are not ("vector::_M_range_check", "filesystem error: status: …") and are put
// into words.

#include <exception>
#include <string>

namespace hearth {

// Never empty, without a full stop of its own. Any exception will do, also one of no class; any thread.
[[nodiscard]] std::string sentence_of(const std::exception_ptr& fault);

}  // namespace hearth
