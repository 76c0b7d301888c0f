#pragma once
// What stands on a page of a tablet, as a value: words, people, buttons, never where they stand. A native
// tablet lays it out and draws it (remote/tablet/), a test reads it.
//
// What a button does is not part of what stands there: see PageOf below. So a page can be shown by something
// that must not know what a touch will do.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/room/command.hpp"
#include "shared/room/token.hpp"

namespace hearth::pages {

// --- Words and people -------------------------------------------------------------------------------------

enum class Style {
  welcome,   // the first words at the door, as large as there is room for
  title,     // what the page is about
  strong,    // what stands out in something that is read
  body,      // what is read
  aloud,     // what is read out, from a tablet on somebody's knees
  compared,  // what is compared with another screen, held beside this one
  small,     // beside what matters
  reminder,  // small: something that somebody here should know, such as what should have begun
  answer,    // what came of the last touch
  warning    // small: something that needs mending
};

struct Phrase {
  std::string words;
  Style style = Style::body;
  bool operator==(const Phrase&) const = default;
};

// Somebody by their two words, with the mark of the token.
struct Person {
  std::optional<Token> token;  // nothing: nobody, or somebody without a token
  std::string name;
  std::string above;    // in small type
  std::string below{};  // in small type
  std::string also{};   // straight under the name: how else it is said, where somebody will meet it so
  bool operator==(const Person&) const = default;
};

// How far something has come.
struct Meter {
  enum class Of { turn, stage };
  float share = 0;  // 0 to 1
  Of of = Of::stage;
  bool operator==(const Meter&) const = default;
};

// --- Buttons ----------------------------------------------------------------------------------------------

// What a button is for; a tablet decides by it how it looks and where a thumb finds it.
enum class Role {
  only,         // the only thing that needs doing here; as large as there is room for
  next,         // the one thing that comes next; larger than the others
  primary,      // what the page is for
  other,        // what else can be done
  aside,        // what is seldom needed, or takes something back
  leave,        // the way back; Escape touches it too
  help,         // whom to call
  irrevocable,  // cannot be taken back; never where the last touch was
};

// waiting: touched, and the room has not answered. refused: the room would refuse it, for `reason`.
enum class State { ready, waiting, refused };

struct Button {
  std::string id;  // unique on its page, plain ASCII without spaces, the same in every language
  std::string label;
  Role role = Role::other;
  State state = State::ready;
  std::string reason{};  // why it is refused, in words; may be empty where it goes without saying
  std::string icon{};    // a file in assets/icons
  std::string tint{};    // the icon's colour: a colour word of a token, or empty
  bool chosen = false;   // of several, the one that holds now
  bool goes_on = false;  // to another turn or part; what comes to lie in its place takes no touch for a while
  bool operator==(const Button&) const = default;
};

// --- Elements ---------------------------------------------------------------------------------------------

// row: beside each other. grid: equal tiles; more than fit are scrolled. people: smaller tiles, one a person,
// those with a role other than `aside` stay in sight. pictures: the smallest tiles, a picture each with its
// word below, as many as fit. words: just words, a language each. pad: the keys 1 to 9, 0 and one more, as on
// a telephone.
enum class Arrangement { row, grid, people, pictures, words, pad };

struct Buttons {
  Arrangement arrangement = Arrangement::row;
  std::vector<Button> buttons;
  bool operator==(const Buttons&) const = default;
};

// A line of a list: texts below each other, and what can be done with them beside.
struct Row {
  std::vector<Phrase> texts;
  std::vector<Button> buttons{};
  bool operator==(const Row&) const = default;
};

// Scrolls when there is more than fits.
struct Rows {
  std::string id;
  std::vector<Row> rows;
  bool operator==(const Rows&) const = default;
};

// The parts of a gathering, the present one among them.
struct Agenda {
  struct Part {
    std::string title;
    std::optional<std::chrono::minutes> planned;
    bool operator==(const Part&) const = default;
  };
  std::vector<Part> parts;
  std::size_t present = 0;
  bool operator==(const Agenda&) const = default;
};

// Who is with whom.
struct Together {
  std::vector<std::string> names;  // of one pair or trio each
  bool operator==(const Together&) const = default;
};

struct TimeOfDay {
  std::string words;
  bool operator==(const TimeOfDay&) const = default;
};

// Words that stand apart: what the facilitator may say.
struct Card {
  std::string heading;
  std::string words;
  bool operator==(const Card&) const = default;
};

// What the wall shows now, small.
struct SmallWall {
  std::string screen;  // its name
  std::string line;    // what matters on it
  std::string time;
  bool operator==(const SmallWall&) const = default;
};

// Where somebody writes. What has been written is the place's to keep (Written, turn.hpp).
struct Field {
  std::string id;
  std::string words;  // written so far
  std::string hint;   // shown while there is none
  std::size_t characters_max = 0;
  bool many_lines = false;
  // address: of a machine in a network, which has Latin letters wherever it stands.
  enum class Keys { of_language, address };
  Keys keys = Keys::of_language;
  bool operator==(const Field&) const = default;
};

using Element =
    std::variant<Phrase, Person, Meter, Buttons, Rows, Agenda, Together, TimeOfDay, Card, SmallWall, Field>;

// --- The page ---------------------------------------------------------------------------------------------

struct Page {
  std::string name;           // "running"; the same in every language
  std::string trouble{};      // what is wrong just now, for people; or empty
  std::vector<Row> top{};     // what may come on any page, told softly above what matters
  std::vector<Element> rail;  // beside what matters, where it can be seen all the time
  std::vector<Element> main;
  std::vector<Element> side;  // shown where there is room; its buttons go to the foot where there is none
  std::vector<Button> foot;
  // How long it stands without a touch before whoever stood there is taken to have gone, and the words that
  // say so; nothing: for ever.
  std::optional<Duration> closes_after{};
  std::string closes_words{};
  bool operator==(const Page&) const = default;
};

// Every button of a page, in the order of its areas: top, rail, main, side, foot.
[[nodiscard]] std::vector<const Button*> buttons_of(const Page& page);
// Nothing when there is no such button.
[[nodiscard]] const Button* find_button(const Page& page, const std::string& id);
[[nodiscard]] const Field* find_field(const Page& page);

// --- What a touch does ------------------------------------------------------------------------------------

// Whether somebody stands and waits for it.
enum class Urgency { now, whenever };

// A command on its way to the kiosk. What comes of it is known by the button's id.
struct Request {
  std::string button;
  Command command;
  std::optional<Seen> seen{};
  Urgency urgency = Urgency::now;  // whenever: nobody is told when it takes long
  // Who asks for it, at the door: it is sent behind their sign-in if that is still on its way.
  std::optional<Token> whose{};
};

// `Asked`: what a touch can ask for; of the kiosk, on most pages.
template <class Place, class Asked = Request>
struct Does {
  std::optional<Place> leads_to;  // nothing: the page stays
  std::vector<Asked> requests{};  // in order
};

// A page and what each of its buttons does, by id. Every button stands in it.
template <class Place, class Asked = Request>
struct PageOf {
  Page page;
  std::map<std::string, Does<Place, Asked>> does;
};

}  // namespace hearth::pages
