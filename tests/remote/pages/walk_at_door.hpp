#pragma once
// Somebody at the door who touches and types whatever they can, for tests; and what must be true of every
// page they see.

#include <random>
#include <set>

#include "tests/remote/pages/tablet_at_door.hpp"

namespace hearth::pages::door {

inline const std::vector<Language> two_languages{{"en", "English"}, {"uk", "Українська"}};

// All that can be read on a page, a line each.
inline std::string words_on(const Page& page) {
  std::string all;
  const auto add = [&](const std::string& words) { all += words + "\n"; };
  for (const auto* area : {&page.rail, &page.main, &page.side}) {
    for (const Element& element : *area) {
      if (const auto* phrase = std::get_if<Phrase>(&element)) add(phrase->words);
      if (const auto* person = std::get_if<Person>(&element)) {
        for (const auto* words : {&person->above, &person->name, &person->also, &person->below}) add(*words);
      }
      if (const auto* rows = std::get_if<Rows>(&element)) {
        for (const Row& row : rows->rows) {
          for (const Phrase& phrase : row.texts) add(phrase.words);
        }
      }
      if (const auto* field = std::get_if<pages::Field>(&element)) add(field->words + "\n" + field->hint);
    }
  }
  for (const Button* button : buttons_of(page)) add(button->label + "\n" + button->reason);
  add(page.trouble + "\n" + page.closes_words);
  return all;
}

// Somebody who touches whatever they see, and what the tablet may show of two words meanwhile.
class Walk {
 public:
  explicit Walk(std::uint32_t seed) : random_(seed) {
    it_.furnish();
    if (seed % 2 == 0) others_ = it_.gather(6);
    if (seed % 3 == 0) it_.set_tokens_aside(4);
    it_.languages = two_languages;
    it_.has_wall = seed % 10 != 9;
    fresh_ = it_.page();
    it_.kiosk = Kiosk::away;
    fresh_away_ = it_.page();
    it_.kiosk = Kiosk::answers;
  }

  void step() {
    const Page page = it_.page();
    if (page.name == "first") forget_words();
    switch (pick(20)) {
      case 0:
        it_.leave();
        CHECK(is_fresh());
        forget_words();
        break;
      case 1:
        it_.kiosk == Kiosk::away ? it_.find_kiosk() : void(it_.kiosk = Kiosk::away);
        break;
      default:
        find_field(page) != nullptr&& pick(3) == 0 ? type() : touch(page);
    }
    check();
  }
  void end() {
    it_.leave();
    CHECK(is_fresh());
  }

 private:
  // As whoever comes in next should find it.
  [[nodiscard]] bool is_fresh() const {
    return it_.page() == (it_.kiosk == Kiosk::away ? fresh_away_ : fresh_);
  }
  std::size_t pick(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>{0, count - 1}(random_);
  }

  void type() {
    const std::vector<std::string> words{"", " ", "Mira", "thank you", "one\ntwo", std::string(1200, 'a')};
    it_.type(words[pick(words.size())]);
  }

  void touch(const Page& page) {
    std::vector<std::string> ready;
    for (const Button* button : buttons_of(page)) {
      if (button->state == State::ready) ready.push_back(button->id);
    }
    REQUIRE_FALSE(ready.empty());
    const std::string id = ready[pick(ready.size())];
    if (id.rfind("colour.", 0) == 0) colour_ = id.substr(7);
    if (id.rfind("symbol.", 0) == 0) {
      if (const auto said = token_from(colour_ + "-" + id.substr(7))) shown_.insert(*said);
    }
    const std::size_t before = it_.tokens_said.size();
    it_.touch(id);
    shown_.insert(it_.tokens_said.begin() + static_cast<std::ptrdiff_t>(before), it_.tokens_said.end());
  }

  void forget_words() {
    others_.insert(others_.end(), shown_.begin(), shown_.end());
    shown_.clear();
  }

  void check() {
    const PageOf<Place> standing = it_.standing();
    const Page& page = standing.page;
    CAPTURE(page.name);
    std::set<std::string> ids;
    bool has_way_back = false;
    for (const Button* button : buttons_of(page)) {
      CAPTURE(button->id);
      CHECK(ids.insert(button->id).second);
      CHECK(standing.does.count(button->id) == 1);
      CHECK_FALSE(button->label.empty());
      has_way_back = has_way_back || button->role == Role::leave;
    }
    CHECK(standing.does.size() == ids.size());
    CHECK((has_way_back || page.name == "first"));
    const std::string words = words_on(page);
    const std::string language = it_.place.language.empty() ? "en" : it_.place.language;
    for (const Token token : others_) {
      if (shown_.count(token) != 0) continue;
      CHECK(words.find(token_words(texts_in(language), token)) == std::string::npos);
      CHECK(words.find(token_words(texts_in("en"), token)) == std::string::npos);
    }
    for (const Element& element : page.rail)
      CHECK(shown_.count(std::get<Person>(element).token.value()) == 1);
  }

  TabletAtDoor it_;
  std::mt19937 random_;
  Page fresh_;
  Page fresh_away_;            // while the kiosk cannot be reached
  std::set<Token> shown_;      // said or given here since the first page stood last
  std::vector<Token> others_;  // of everybody else
  std::string colour_;         // touched last
};

}  // namespace hearth::pages::door
