// Lines that people type or that programs pipe into `hearth-remote send -`.

#include "remote/cli/words.hpp"

#include "remote/cli/sentences.hpp"
#include "shared/wire/command_codec.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"

namespace hearth::fuzz {
namespace {

// So that it is read as one word again.
std::string in_quotes(std::string_view word) {
  std::string text = "\"";
  for (const char c : word) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

class Words : public Reader {
 public:
  Words() {
    seeds = {"floor.next",
             "wall.message text=Back at eight",
             "wall.message text=\"Back\\nat \\\"eight\\\"\"",
             "gathering.start format=listening-circle title='It\\'s quiet'",
             "floor.more_time seconds=60",
             "floor.choose token=blue-heron",
             "wall.show screen=quiet",
             "  \t ",
             "wall.message text='don''t'"};
    for (const auto& command : wire::describe_commands()) {
      words.push_back(command.name);
      for (const auto& field : command.arguments) {
        words.push_back(" " + field.name + "=");
        words.insert(words.end(), field.values.begin(), field.values.end());
      }
    }
    words.insert(words.end(),
                 {"=", "\"", "'", "\\", "\\n", " ", "\t", "=\"", "='", "blue-heron", "Blue Heron"});
  }

  void take(const std::string& input) override {
    const auto read = remote::words_of(input);
    if (const auto* fault = std::get_if<remote::WordsFault>(&read)) return hold_sentence(fault->sentence);
    const auto& found = std::get<std::vector<std::string>>(read);
    std::string line;
    for (const std::string& word : found) line += in_quotes(word) + " ";
    const auto again = remote::words_of(line);
    hold(std::holds_alternative<std::vector<std::string>>(again), "words in quotes cannot be read");
    hold(std::get<std::vector<std::string>>(again) == found, "words in quotes are read as other words");
    take_words(found);
  }

 private:
  static void take_words(const std::vector<std::string>& found) {
    const auto typed = remote::typed_from(found);
    if (const auto* fault = std::get_if<remote::WordsFault>(&typed)) return hold_sentence(fault->sentence);
    const auto& command = std::get<wire::Typed>(typed);
    const wire::CommandFromWords read = wire::command_from(command);
    if (read.fault) {
      hold_sentence(remote::refusal_sentence(read.fault->reason, read.fault->field, command.name));
      return;
    }
    hold_same_again(read.command);
  }
};

}  // namespace

std::unique_ptr<Reader> begin_words(const std::filesystem::path& /*folder*/) {
  return std::make_unique<Words>();
}

}  // namespace hearth::fuzz
