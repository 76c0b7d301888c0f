#pragma once
// A TOML file that is open and changed by forms or in its text: what stands in it now, and where. One thread.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "remote/workbench/documents/document.hpp"
#include "shared/config/toml_edit.hpp"

namespace hearth::workbench {

class EditedToml {
 public:
  explicit EditedToml(Document document) : document_(std::move(document)) { follow(); }

  [[nodiscard]] const Document& document() const { return document_; }
  // Whatever is done with it shows after follow().
  [[nodiscard]] Document& document() { return document_; }
  // Nothing while the text is no TOML.
  [[nodiscard]] const config::TomlNode* root() const { return parsed_.root ? &*parsed_.root : nullptr; }
  // Takes what has become of the text; another number than before says that it is another text.
  std::uint64_t follow();

  // `order`: of the keys there.
  void set(const config::TomlPlace& place, const std::string& key, const config::TomlValue& value,
           const std::vector<std::string>& order, Instant now);
  void remove(const config::TomlPlace& place, const std::string& key, Instant now);
  void add(const std::string& list, std::size_t index, const config::TomlPairs& keys, Instant now);
  void duplicate(const std::string& list, std::size_t index, Instant now);
  void move(const std::string& list, std::size_t from, std::size_t to, Instant now);
  void remove_element(const std::string& list, std::size_t index, Instant now);
  void type(std::string text, Instant now);
  // Why the last of these was refused, as a sentence; empty when it was done.
  [[nodiscard]] const std::string& refused() const { return refused_; }

 private:
  void take(config::TomlEdited edited, const Edit& edit);

  Document document_;
  config::TomlParsed parsed_;
  std::string parsed_from_;
  std::uint64_t revision_ = 0;
  std::string refused_;
};

// As people call a place: "stage 3".
[[nodiscard]] std::string words_of(const config::TomlPlace& place);

}  // namespace hearth::workbench
