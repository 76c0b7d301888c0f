#pragma once
// A tablet at the door for tests: its page is read as a value, its buttons are touched by id, and a room
// answers as the kiosk would.

#include <catch2/catch.hpp>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "remote/pages/door/pages.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"
#include "tests/places.hpp"
#include "tests/room/scene.hpp"

namespace hearth::pages::door {

inline const config::Texts& texts_in(const std::string& language) {
  static std::map<std::string, config::Texts> all;
  const auto found = all.find(language);
  if (found != all.end()) return found->second;
  return all.emplace(language, config::Texts::read(source_folder() / "assets/texts", language).value)
      .first->second;
}

inline std::string english(const std::string& key) {
  return texts_in("en").say(key);
}

enum class Kiosk { answers, silent, away };

class TabletAtDoor {
 public:
  Scene scene;
  Sending sending;
  Place place;
  std::deque<Token> tokens_ahead;
  std::vector<Language> languages;
  bool has_wall = true;
  Kiosk kiosk = Kiosk::answers;
  std::vector<Request> given;      // all that was asked of the kiosk
  std::vector<Token> tokens_said;  // two words that this tablet said to whoever stood there

  TabletAtDoor() { scene.as(Permission::sign_in).context.device = "the tablet at the door"; }

  void set_tokens_aside(std::uint32_t count) {
    const std::size_t before = scene.happened.size();
    scene.does(ReserveTokens{count});
    for (std::size_t i = before; i < scene.happened.size(); ++i) {
      if (const auto* reserved = get_if<TokensReserved>(scene.happened[i]))
        tokens_ahead.insert(tokens_ahead.end(), reserved->tokens.begin(), reserved->tokens.end());
    }
  }
  // So many guests in a gathering where people speak in turns; says their tokens.
  std::vector<Token> gather(int guests) {
    scene.as(Permission::facilitator);
    std::vector<Token> tokens;
    for (int i = 0; i < guests; ++i) tokens.push_back(scene.guest());
    scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage("sharing").as(Permission::sign_in);
    return tokens;
  }
  // The house has two jobs, two places, and somebody who reads notes.
  void furnish() {
    House house = *scene.room.house;
    house.venue.name = *Text<60>::from("The Lantern");
    house.venue.jobs = {{*JobName::from("Make tea"), JobSheet::day},
                        {*JobName::from("Water the plants"), JobSheet::day}};
    house.venue.places = {*Text<40>::from("the library corner"), *Text<40>::from("upstairs")};
    house.venue.notes_to = *Text<60>::from("Ruth");
    scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::sign_in);
  }

  [[nodiscard]] PageOf<Place> standing() const {
    const WallView wall = wall_view(scene.room);
    return door::page(knows(wall), place);
  }
  [[nodiscard]] Page page() const { return standing().page; }
  [[nodiscard]] std::string name() const { return page().name; }
  [[nodiscard]] State state_of(const std::string& id) const {
    const Page now = page();
    const Button* button = find_button(now, id);
    REQUIRE(button != nullptr);
    return button->state;
  }
  // The sentence that answers the last touch, or empty.
  [[nodiscard]] std::string said() const {
    for (const Element& element : page().main) {
      const auto* phrase = std::get_if<Phrase>(&element);
      if (phrase != nullptr && phrase->style == Style::answer) return phrase->words;
    }
    return {};
  }

  // Whose pages stand, where they are somebody's.
  [[nodiscard]] std::optional<Token> whose() const {
    return std::visit(
        [](const auto& each) -> std::optional<Token> {
          if constexpr (requires { each.token; }) return each.token;
          return std::nullopt;
        },
        place.page);
  }
  // The last that was asked of the kiosk.
  template <class Wanted>
  [[nodiscard]] Wanted last_given() const {
    REQUIRE_FALSE(given.empty());
    const auto* command = get_if<Wanted>(given.back().command);
    REQUIRE(command != nullptr);
    return *command;
  }

  void touch(const std::string& id) {
    const Page before = page();
    const Button* button = find_button(before, id);
    INFO(id << " on the page " << before.name);
    REQUIRE(button != nullptr);
    REQUIRE(button->state == State::ready);
    happen(Touched{id});
    listen();
  }
  void touch_all(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) touch(id);
  }
  void say(Token token) {
    touch_all({"colour." + std::string{colour_word(token)},
               "family." + std::string{family_word(token.symbol / symbols_in_family)},
               "symbol." + std::string{symbol_word(token)}});
  }
  // Whoever leaves says it on the first page, with their two words.
  void say_off(Token token) {
    touch_all({"sign_in.off", "colour." + std::string{colour_word(token)},
               "symbol." + std::string{symbol_word(token)}});
  }
  void type(const std::string& words) {
    const Page now = page();
    const pages::Field* field = find_field(now);
    REQUIRE(field != nullptr);
    happen(Typed{field->id, Written{words}});
  }
  void leave() {
    happen(Left{});
    listen();
  }
  void wait(Duration time) { here_ += time; }
  // What was asked meanwhile reaches the kiosk now.
  void find_kiosk() {
    kiosk = Kiosk::answers;
    listen();
  }

 private:
  [[nodiscard]] Knows knows(const WallView& wall) const {
    return {texts_in(place.language.empty() ? "en" : place.language),
            sending,
            has_wall ? &wall : nullptr,
            kiosk == Kiosk::away,
            LocalTime{},
            here_,
            languages,
            tokens_ahead.empty() ? std::nullopt : std::optional{tokens_ahead.front()},
            &texts_in("en")};
  }

  void happen(const Happened& happened) {
    const WallView wall = wall_view(scene.room);
    const std::size_t before = place.page.index();
    Turned<Place> turned = turn(knows(wall), place, happened);
    place = std::move(turned.place);
    if (place.page.index() != before) awaited_ = {};
    if (std::holds_alternative<at::First>(place.page) && place.page.index() != before)
      sending.forget_trouble();
    for (const Request& request : turned.requests) send(request);
  }

  // What can wait is sent under a name of its own, so that the next person can touch the same button.
  void send(Request request) {
    given.push_back(request);
    awaited_ = {request.button, request.button};
    if (request.urgency == Urgency::whenever) {
      request.button += "@" + std::to_string(given.size());
      awaited_.sent_as = request.button;
      if (const auto* sign_in = get_if<SignIn>(request.command); sign_in != nullptr && sign_in->token) {
        tokens_said.push_back(tokens_ahead.front());
        tokens_ahead.pop_front();
      }
    }
    sending.put(request, here_);
  }

  // The room decides what was asked, and what it answers comes back.
  void listen() {
    if (kiosk != Kiosk::answers) return;
    // An answer may lead to another question.
    for (auto asked = sending.take(); !asked.empty(); asked = sending.take()) hear(asked);
  }

  void hear(const std::vector<Request>& asked) {
    for (const Request& request : asked) {
      const std::string id = "id-" + std::to_string(++answers_);
      sending.sent(request.button, id);
      const auto answered = sending.answered({id, decide(request.command)}, here_);
      REQUIRE(answered);
      if (answered->button == here_button) {
        if (answered->reply->token && std::holds_alternative<at::First>(place.page))
          tokens_said.push_back(*answered->reply->token);
        happen(*answered);
      } else if (answered->button == awaited_.sent_as) {
        happen(Answered{awaited_.button, answered->reply});
      }
    }
  }

  [[nodiscard]] wire::Reply decide(const Command& command) {
    wire::Reply reply;
    const std::size_t before = scene.happened.size();
    reply.reason = scene.refused(command);
    if (reply.reason) return reply;
    reply.outcome = wire::Outcome::applied;
    scene.does(command);
    if (is<ListOffers>(command)) reply.offers = offers_told(scene.room);
    for (std::size_t i = before; i < scene.happened.size(); ++i) {
      if (const auto* signed_in = get_if<GuestSignedIn>(scene.happened[i])) reply.token = signed_in->token;
    }
    return reply;
  }

  // The last request of the page that stands, whose answer it is told.
  struct Awaited {
    std::string button;
    std::string sent_as;
  } awaited_;
  link::SteadyTime here_{Duration{1000}};
  int answers_ = 0;
};

}  // namespace hearth::pages::door
