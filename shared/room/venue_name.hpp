#pragma once
// What a venue is called. Its file says the name as it stands in a sentence, "the Lantern Café"; where it
// stands alone, as over a page, it begins as a sentence does.

#include <string>

namespace hearth {

// "The Lantern Café". A name whose first word is not plain lower-case letters, or is the only one, is as its
// venue writes it.
[[nodiscard]] std::string name_alone(std::string name);

}  // namespace hearth
