#pragma once
// The pages of the tablet at the door, and which of them stands. Nothing a person did stays: after 20 s
// without a touch (two minutes on pages for reading) the first page stands again and everything is forgotten.
//
// door.cpp has the pages that anybody may turn, own_pages.cpp those of whoever has said their two words,
// giving.cpp what people may leave here: a name, a note, a wish, a pair of hands.
//
// Owner: the tablet's main thread. Pure but for drawing: time and news come in with the frame.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "remote/sign_in/tokens_ahead.hpp"
#include "remote/tablet/tablet.hpp"
#include "shared/room/guests.hpp"
#include "shared/ui/touch/keyboard.hpp"

namespace hearth::remote {

// A button of the door and its words have the same name.
[[nodiscard]] inline std::string button_id(const std::string& what) {
  return "sign_in." + what;
}

// A page closes by itself after this long without a touch.
inline constexpr Duration page_stays{20'000};
inline constexpr Duration reading_page_stays{120'000};
// A kind word after I'm off stands for this long.
inline constexpr Duration goodbye_stays{8'000};

// mine, wish and pairs belong to whoever has just said their two words, by I'm here or by colour and symbol.
// They look the same whether anybody has those words or not.
enum class DoorPage {
  first,
  token,
  mine,
  wish,
  pairs,
  whats_on,
  what_happens,
  help,
  also,
  call_me,
  note,
  suggestion,
  easier,
  jobs,
  what_it_knows,
  colour,
  family,
  symbol,
  goodbye
};

// What two words are being said for.
enum class Saying { i_am_off, it_is_me, with_them, without_them };

class Door : public Pages {
 public:
  void draw(Frame& frame) override;
  [[nodiscard]] Duration draw_every() const override {
    return Duration{page_ == DoorPage::first ? 1000 : 250};
  }

  [[nodiscard]] std::string language() const override { return language_; }

  [[nodiscard]] DoorPage page() const { return page_; }
  // Whose pages stand.
  [[nodiscard]] std::optional<Token> token() const { return token_; }
  // How many people can still be answered without the kiosk.
  [[nodiscard]] std::size_t tokens_left() const { return ahead_.left(); }
  // The kind sentence that answers what was pressed last, or empty.
  [[nodiscard]] std::string said(const Frame& frame) const;

 private:
  void go(DoorPage page, link::SteadyTime now);
  void turn_to(DoorPage page, link::SteadyTime now);
  void go_home(Frame& frame);
  void close_by_itself(Frame& frame);
  void take_token(Frame& frame);
  void sign_in(Frame& frame);
  // Returns where the next line may begin.
  float draw_languages(Frame& frame, ui::Rect page, float venue_width);
  void take_answer(Frame& frame);
  [[nodiscard]] Duration stays() const;
  // Asks for two words, first the colour.
  void ask_words(Saying what_for, link::SteadyTime now);
  void use_words(Frame& frame, Token token);
  // A choice that gives a command, asks for somebody's two words first, or turns to a page.
  struct Offered {
    std::string what;  // its words are sign_in.WHAT …
    std::variant<Command, Saying, DoorPage> does;
    std::string said_as{};  // … and the answer sign_in.said.WHAT, unless another is named here
    std::string label{};    // words that are no text of ours
  };
  // A button of one's own pages; `what` names it ("speak"), its words (sign_in.speak) and the answer
  // (sign_in.said.speak).
  void own_button(Frame& frame, const std::string& what, ui::Rect place, Command command);
  void command_button(Frame& frame, const Offered& offered, ui::Rect place);
  void send(Frame& frame, const std::string& what, Command command);

  void draw_first(Frame& frame);
  void draw_doors(Frame& frame, ui::Rect place, int columns);
  void draw_token(Frame& frame);
  void draw_token_card(Frame& frame, ui::Rect card);
  void draw_mine(Frame& frame);
  void draw_wish(Frame& frame);
  void draw_pairs(Frame& frame);
  void draw_own_foot(Frame& frame, ui::Rect foot, float answer_top);
  void draw_choices(Frame& frame, const std::string& title, const std::vector<Offered>& choices,
                    DoorPage back);
  void draw_also(Frame& frame);
  void draw_call_me(Frame& frame);
  void draw_note(Frame& frame);
  void draw_suggestion(Frame& frame);
  void draw_easier(Frame& frame);
  void draw_jobs(Frame& frame);
  void draw_what_it_knows(Frame& frame);
  // Heading, field and keyboard of a page to write on, and Back in its foot.
  struct WritingPage {
    ui::Rect foot;
    bool back = false;
  };
  WritingPage draw_writing_page(Frame& frame, const std::string& what, ui::TextField& field);
  void leave_writing(DoorPage to, link::SteadyTime now);
  // Where the page goes back to, from those that both the first page and one's own pages lead to.
  [[nodiscard]] DoorPage behind() const { return token_ ? DoorPage::mine : DoorPage::first; }
  void draw_whats_on(Frame& frame);
  void draw_what_happens(Frame& frame);
  void draw_help(Frame& frame);
  void draw_colours(Frame& frame);
  void draw_families(Frame& frame);
  void draw_symbols(Frame& frame);
  void draw_goodbye(Frame& frame);
  // Whether it was pressed; then the page is another one.
  bool draw_off_button(Frame& frame, ui::Rect place);
  void draw_reading_page(Frame& frame, const std::string& title, const std::vector<std::string>& paragraphs);
  // The time left, with words beside it where there is room.
  void draw_ring(Frame& frame, ui::Point left_top, float width_px);

  DoorPage page_ = DoorPage::first;
  link::SteadyTime touched_{};  // when the page was opened or last touched
  std::optional<Token> token_;
  Saying saying_ = Saying::i_am_off;
  std::uint8_t colour_ = 0;  // said first …
  std::uint8_t family_ = 0;  // … then the symbol's
  std::string asked_;        // what was pressed last, or empty …
  std::string asked_as_;     // … and the name under which its answer comes
  std::string language_;     // chosen on the first page, or empty
  ui::TextField name_{CalledBy::characters_max};
  ui::TextField words_{NoteText::characters_max, ui::FieldLines::many};
  ui::Keyboard keyboard_;
  TokensAhead ahead_;
  bool came_without_words_ = false;  // no token was left; shown until the page is touched again
  enum class Answer { waiting, yes, not_now } answer_ = Answer::waiting;
};

// Whether the wall shows a gathering, so that there are turns to ask for.
[[nodiscard]] bool is_gathering(const Frame& frame);

}  // namespace hearth::remote
