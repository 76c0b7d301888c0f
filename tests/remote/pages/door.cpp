#include <algorithm>
#include <filesystem>

#include "remote/pages/reading.hpp"
#include "tests/remote/pages/walk_at_door.hpp"
#include "tests/rounds.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::door;
using namespace std::chrono_literals;

namespace {

// One of the pairs of words that are no token.
std::vector<std::string> tiles_left_out() {
  for (std::uint8_t colour = 0; colour < token_colours; ++colour) {
    for (std::uint8_t symbol = 0; symbol < token_symbols; ++symbol) {
      const Token token{colour, symbol};
      if (token_from(to_string(token))) continue;
      return {"colour." + std::string{colour_word(token)},
              "family." + std::string{family_word(symbol / symbols_in_family)},
              "symbol." + std::string{symbol_word(token)}};
    }
  }
  return {};
}

// The same for whoever leaves, who finds all pictures at once.
std::vector<std::string> pictures_left_out() {
  std::vector<std::string> tiles = tiles_left_out();
  tiles.erase(tiles.begin() + 1);
  return tiles;
}

const Button& way_back(const Page& page) {
  for (const Button* button : buttons_of(page)) {
    if (button->role == Role::leave) return *button;
  }
  throw std::logic_error("there is no way back from the page " + page.name);
}

}  // namespace

// --- Signing in -------------------------------------------------------------------------------------------

TEST_CASE("I'm here is answered at once with the token that was given in advance, however the kiosk is") {
  TabletAtDoor it;
  it.set_tokens_aside(2);
  const Token token = it.tokens_ahead.front();
  it.kiosk = GENERATE(Kiosk::answers, Kiosk::silent, Kiosk::away);
  it.touch("sign_in.here");
  CHECK(it.name() == "token");
  CHECK(it.whose() == token);
  CHECK(it.last_given<SignIn>().token == token);
  CHECK(it.given.back().urgency == Urgency::whenever);
  it.find_kiosk();
  CHECK(find_guest(it.scene.room, token) != nullptr);
  it.touch("sign_in.done");
  it.touch("sign_in.here");
  CHECK(it.whose() != token);
}

TEST_CASE("without a token the kiosk is asked, and its answer brings one") {
  TabletAtDoor it;
  it.kiosk = Kiosk::silent;
  it.touch("sign_in.here");
  CHECK(it.given.back().urgency == Urgency::now);
  CHECK(it.name() == "first");
  CHECK(it.state_of("sign_in.here") == State::waiting);
  CHECK(it.said().empty());
  it.wait(pages::late_after);
  CHECK(it.said() == english("sign_in.moment"));
  it.find_kiosk();
  CHECK(it.name() == "token");
  REQUIRE(it.whose());
  CHECK(find_guest(it.scene.room, *it.whose()) != nullptr);
}

TEST_CASE("an answer to I'm here that comes when another page stands is not shown to anybody") {
  TabletAtDoor it;
  const Page fresh = it.page();
  it.kiosk = Kiosk::silent;
  it.touch("sign_in.here");
  it.touch("sign_in.also");
  it.find_kiosk();
  CHECK(it.name() == "also");
  CHECK_FALSE(it.whose());
  it.touch("sign_in.back");
  CHECK(it.page() == fresh);
}

TEST_CASE("without a token and without the kiosk whoever came is counted later, and told to come in") {
  TabletAtDoor it;
  const Page fresh = it.page();
  it.kiosk = Kiosk::away;
  it.touch("sign_in.here");
  CHECK_FALSE(it.last_given<SignIn>().token);
  CHECK(it.given.back().urgency == Urgency::whenever);
  CHECK(it.name() == "first");
  CHECK(it.said() == english("sign_in.just_come"));
  CHECK(it.page().closes_after == page_stays);
  it.touch("sign_in.here");
  it.leave();
  CHECK(it.name() == "first");
  CHECK(it.said().empty());
  it.find_kiosk();
  CHECK(it.scene.room.day->came == 2);
  CHECK(it.page() == fresh);
}

TEST_CASE("while the kiosk is away the first page says so, in small letters, and I'm here works") {
  TabletAtDoor it;
  it.set_tokens_aside(4);
  const Page fresh = it.page();
  CHECK(words_on(fresh).find(english("sign_in.away_here")) == std::string::npos);
  it.kiosk = Kiosk::away;
  CHECK((it.page().main.front() == Element{Phrase{english("sign_in.away_here"), Style::reminder}}));
  it.touch("sign_in.here");
  CHECK(it.whose());
  it.find_kiosk();
  it.leave();
  CHECK((it.page() == fresh));
}

TEST_CASE("when I'm here is refused people are told to just come in, and the next one sees nothing of it") {
  TabletAtDoor it;
  const Page fresh = it.page();
  it.scene.as(Permission::screen);
  it.touch("sign_in.here");
  CHECK(it.said() == english("sign_in.just_come"));
  CHECK(it.state_of("sign_in.here") == State::ready);
  it.touch("sign_in.help");
  it.touch("sign_in.back");
  CHECK(it.page() == fresh);
}

TEST_CASE("the token stands beside what may be done, by its words and its mark") {
  TabletAtDoor it;
  it.set_tokens_aside(1);
  const Token token = it.tokens_ahead.front();
  it.touch("sign_in.here");
  const Page page = it.page();
  REQUIRE(page.rail.size() == 1);
  CHECK(std::get<Person>(page.rail.front()) ==
        Person{token, token_words(texts_in("en"), token), english("sign_in.today_you_are"),
               english("sign_in.words_are_for") + "\n" + english("sign_in.tonight")});
}

TEST_CASE("who reads another language than the wall sees their two words in both, and nobody else does") {
  TabletAtDoor it;
  it.languages = two_languages;
  it.set_tokens_aside(1);
  const Token token = it.tokens_ahead.front();
  it.touch_all({"language.uk", "sign_in.here"});
  const std::string on_the_wall =
      texts_in("uk").say("sign_in.on_the_wall", {{"words", token_words(texts_in("en"), token)}});
  const Page given = it.page();
  CHECK(std::get<Person>(given.rail.at(0)).name == token_words(texts_in("uk"), token));
  CHECK(std::get<Person>(given.rail.at(0)).also == on_the_wall);
  it.touch("sign_in.more");
  const Page own = it.page();
  CHECK(std::get<Phrase>(own.main.at(0)).words == token_words(texts_in("uk"), token));
  CHECK(std::get<Phrase>(own.main.at(1)).words == on_the_wall);
  it.place.language = "en";
  CHECK(words_on(it.page()).find(on_the_wall) == std::string::npos);
  CHECK(std::holds_alternative<Buttons>(it.page().main.at(1)));
}

// --- The pages and their ways -----------------------------------------------------------------------------

TEST_CASE("every page has its way back, and closes by itself after its time") {
  struct Way {
    std::vector<std::string> touches;
    std::string name;
    std::string behind;
    Duration stays;
  };
  TabletAtDoor it;
  it.furnish();
  (void)it.gather(3);
  it.set_tokens_aside(1);
  const Way way = GENERATE(values<Way>({
      {{"sign_in.whats_on"}, "whats_on", "first", reading_page_stays},
      {{"sign_in.what_happens"}, "what_happens", "first", reading_page_stays},
      {{"sign_in.resources"}, "resources", "first", reading_page_stays},
      {{"sign_in.help"}, "help", "first", reading_page_stays},
      {{"sign_in.also"}, "also", "first", page_stays},
      {{"sign_in.also", "sign_in.note"}, "note", "also", reading_page_stays},
      {{"sign_in.also", "sign_in.suggest"}, "suggestion", "also", reading_page_stays},
      {{"sign_in.also", "sign_in.easier"}, "easier", "also", page_stays},
      {{"sign_in.also", "sign_in.jobs"}, "jobs", "also", page_stays},
      {{"sign_in.also", "sign_in.what_it_knows"}, "what_it_knows", "also", reading_page_stays},
      {{"sign_in.off"}, "picking", "first", page_stays},
      {{"sign_in.its_me"}, "picking", "first", page_stays},
      {{"sign_in.here"}, "token", "first", page_stays},
      {{"sign_in.here", "sign_in.off_now"}, "goodbye", "first", goodbye_stays},
      {{"sign_in.here", "sign_in.call_me"}, "call_me", "mine", page_stays},
      {{"sign_in.here", "sign_in.more"}, "mine", "first", page_stays},
      {{"sign_in.here", "sign_in.more", "sign_in.wish"}, "wish", "mine", page_stays},
      {{"sign_in.here", "sign_in.more", "sign_in.pairs"}, "pairs", "mine", page_stays},
      {{"sign_in.here", "sign_in.more", "sign_in.pairs", "sign_in.with"}, "picking", "pairs", page_stays},
      {{"sign_in.here", "sign_in.more", "sign_in.call_me"}, "call_me", "mine", page_stays},
      {{"sign_in.here", "sign_in.more", "sign_in.also"}, "also", "mine", page_stays},
      {{"sign_in.here", "sign_in.more", "sign_in.also", "sign_in.jobs"}, "jobs", "also", page_stays},
  }));
  CAPTURE(way.name);
  const Page fresh = it.page();
  CHECK_FALSE(fresh.closes_after);
  it.touch_all(way.touches);
  CHECK(it.name() == way.name);
  CHECK(it.page().closes_after == way.stays);
  const Place there = it.place;
  const std::optional<Token> whose = it.whose();
  it.touch(way_back(it.page()).id);
  CHECK(it.name() == way.behind);
  if (way.behind == "first") {
    CHECK(it.page() == fresh);
  } else {
    CHECK(it.whose() == whose);
  }
  it.place = there;
  it.leave();
  CHECK(it.page() == fresh);
}

TEST_CASE("two words are picked in three steps, and each is taken back by itself") {
  TabletAtDoor it;
  it.touch_all({"sign_in.its_me", "colour.blue"});
  const Page families = it.page();
  it.touch("family.play");
  CHECK(find_button(it.page(), "symbol.kite") != nullptr);
  it.touch("sign_in.back");
  CHECK(it.page() == families);
  it.touch("sign_in.back");
  CHECK(find_button(it.page(), "colour.blue") != nullptr);
  it.touch_all({"colour.green", "family.play", "symbol.bell"});
  CHECK(it.name() == "mine");
  CHECK(it.whose() == token_from("green-bell"));
  CHECK(it.given.empty());
}

TEST_CASE("a pair of words that is no token is said goodbye to as any other, and has no pages") {
  TabletAtDoor it;
  const std::string wanted = GENERATE("sign_in.its_me", "sign_in.off");
  const Page fresh = it.page();
  it.touch(wanted);
  it.touch_all(wanted == "sign_in.off" ? pictures_left_out() : tiles_left_out());
  CHECK(it.given.empty());
  if (wanted == "sign_in.off") {
    CHECK(it.name() == "goodbye");
    it.touch("sign_in.done");
  }
  CHECK(it.page() == fresh);
}

TEST_CASE("whoever goes off, from their own page or by their words, is gone from the room") {
  TabletAtDoor it;
  const std::vector<Token> tokens = it.gather(2);
  it.say_off(tokens[0]);
  CHECK(it.name() == "goodbye");
  it.touch("sign_in.done");
  CHECK(it.given.back().whose == tokens[0]);
  it.touch("sign_in.its_me");
  it.say(tokens[1]);
  it.touch("sign_in.off_now");
  CHECK(it.name() == "goodbye");
  CHECK_FALSE(it.whose());
  it.leave();
  for (const Token token : tokens) CHECK(find_guest(it.scene.room, token) == nullptr);
}

TEST_CASE("a goodbye asks for nothing before its page is left, and nothing at all once it is taken back") {
  TabletAtDoor it;
  const std::vector<Token> tokens = it.gather(1);
  it.say_off(tokens[0]);
  CHECK(it.given.empty());
  CHECK(words_on(it.page()).find(token_words(texts_in("en"), tokens[0])) != std::string::npos);
  it.touch("sign_in.not_off");
  CHECK(it.name() == "first");
  it.leave();
  CHECK(it.given.empty());
  CHECK(find_guest(it.scene.room, tokens[0]) != nullptr);
}

TEST_CASE("whoever leaves finds every picture in their colour on one page, whether anybody has it or not") {
  TabletAtDoor it;
  it.touch_all({"sign_in.off", "colour.blue"});
  const Page page = it.page();
  const auto* pictures = std::get_if<Buttons>(&page.main.back());
  REQUIRE(pictures != nullptr);
  CHECK(pictures->arrangement == Arrangement::pictures);
  CHECK(pictures->buttons.size() == token_symbols);
  it.touch("sign_in.back");
  CHECK(find_button(it.page(), "colour.blue") != nullptr);
}

TEST_CASE("reading pages can be read for longer, and say what is on and whom to call") {
  TabletAtDoor it;
  it.has_wall = GENERATE(true, false);
  for (const char* id : {"sign_in.whats_on", "sign_in.what_happens", "sign_in.resources", "sign_in.help"}) {
    it.touch(id);
    const Page page = it.page();
    it.touch("sign_in.longer");
    CHECK(it.page() == page);
    CHECK(std::holds_alternative<Rows>(page.main.back()));
    it.touch("sign_in.back");
  }
}

TEST_CASE(
    "what is said here stays here, with what cannot be kept secret in the same breath, in every language") {
  TabletAtDoor it;
  for (const auto& file : std::filesystem::directory_iterator(source_folder() / "assets/texts")) {
    if (file.path().extension() == ".toml") it.languages.push_back({file.path().stem().string(), ""});
  }
  const std::string secret = GENERATE("", "If a child is in danger, we have to say so.");
  House house = *it.scene.room.house;
  house.venue.cannot_keep_secret = Text<200>::from(secret).value();
  it.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::sign_in);
  for (const Language& language : std::vector<Language>{it.languages}) {
    CAPTURE(language.code, secret);
    it.place = Place{at::WhatHappens{}, language.code};
    const std::string said = texts_in(language.code)
                                 .say(secret.empty() ? "sign_in.happens.stays_ask" : "sign_in.happens.stays",
                                      {{"secret", secret}});
    const Rows rows = std::get<Rows>(it.page().main.back());
    CHECK(std::count(rows.rows.begin(), rows.rows.end(), paragraph(said)) == 1);
    CHECK(said.find(secret) != std::string::npos);
    CHECK(texts_in(language.code).has("sign_in.happens.stays"));
  }
}

TEST_CASE("places that help are read in full without a token, and a venue without any says to ask") {
  TabletAtDoor it;
  const auto words = [&] { return words_on(it.page()); };
  it.touch("sign_in.resources");
  CHECK(words().find(english("wall.resources.none")) != std::string::npos);
  House house = *it.scene.room.house;
  house.venue.resources = {
      {*Text<80>::from("Benefits advice"), *Text<200>::from("Help with forms."), *Text<80>::from("Tuesdays"),
       *Text<80>::from("Library"), *Text<120>::from("Just turn up"), *Text<60>::from("free")},
      {*Text<80>::from("Allotment"), {}, {}, {}, {}, {}}};
  it.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::sign_in);
  const Rows rows = std::get<Rows>(it.page().main.back());
  CHECK(rows.rows ==
        std::vector<Row>{
            paragraph("Benefits advice\nHelp with forms.\nTuesdays · Library\nJust turn up · free"),
            paragraph("Allotment")});
  CHECK(it.given.empty());
}

// --- Languages --------------------------------------------------------------------------------------------

TEST_CASE("a language is chosen on the first page, goes with whoever chose it, and is forgotten") {
  TabletAtDoor it;
  CHECK(find_button(it.page(), "language.en") == nullptr);
  it.languages = two_languages;
  const Page fresh = it.page();
  CHECK(find_button(fresh, "language.en")->chosen);
  it.touch("language.uk");
  CHECK(it.name() == "first");
  CHECK(find_button(it.page(), "language.uk")->chosen);
  CHECK(find_button(it.page(), "sign_in.here")->label == texts_in("uk").say("sign_in.here"));
  CHECK(it.page().closes_after == page_stays);
  it.touch_all(
      {"sign_in.here", "sign_in.more", "sign_in.also", "sign_in.note", "sign_in.back", "sign_in.back"});
  CHECK(it.place.language == "uk");
  it.touch("sign_in.off_now");
  CHECK(it.place.language == "uk");
  it.touch("sign_in.done");
  CHECK(it.page() == fresh);
  it.touch("language.uk");
  it.leave();
  CHECK(it.page() == fresh);
}

// --- Whatever people do -----------------------------------------------------------------------------------

TEST_CASE("whatever is touched, every page has a way back and tells nothing of anybody else") {
  for (int seed = 0; seed < rounds(300); ++seed) {
    CAPTURE(seed);
    Walk walk(static_cast<std::uint32_t>(seed));
    for (int i = 0; i < 60; ++i) walk.step();
    walk.end();
  }
}
