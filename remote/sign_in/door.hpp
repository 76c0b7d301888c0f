#pragma once
// The pages of the tablet at the door, and which of them stands. Nothing a person did stays: after 20 s
// without a touch (two minutes on pages for reading) the first page stands again and everything is forgotten.
//
// door.cpp has the pages that anybody may turn, own_pages.cpp those of whoever has said their two words.
//
// Owner: the tablet's main thread. Pure but for drawing: time and news come in with the frame.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "remote/tablet.hpp"

namespace hearth::remote {

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
  colour,
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

  [[nodiscard]] DoorPage page() const { return page_; }
  // Whose pages stand.
  [[nodiscard]] std::optional<Token> token() const { return token_; }
  // The kind sentence that answers what was pressed last, or empty.
  [[nodiscard]] std::string said(const Frame& frame) const;

 private:
  void go(DoorPage page, link::Here now);
  void turn_to(DoorPage page, link::Here now);
  void go_home(Frame& frame);
  void close_by_itself(Frame& frame);
  void take_token(Frame& frame);
  void take_answer(Frame& frame);
  [[nodiscard]] Duration stays() const;
  // Asks for two words, first the colour.
  void ask_words(Saying what_for, link::Here now);
  void use_words(Frame& frame, Token token);
  // A button of one's own pages; `what` names it ("speak"), its words (sign_in.speak) and the answer
  // (sign_in.said.speak).
  void own_button(Frame& frame, const std::string& what, ui::Rect place, Command command);
  void send(Frame& frame, const std::string& what, Command command);

  void draw_first(Frame& frame);
  void draw_doors(Frame& frame, ui::Rect place, int columns);
  void draw_token(Frame& frame);
  void draw_token_card(Frame& frame, ui::Rect card);
  void draw_mine(Frame& frame);
  void draw_wish(Frame& frame);
  void draw_pairs(Frame& frame);
  void draw_own_foot(Frame& frame, ui::Rect foot, float answer_top);
  // A choice that gives a command, or asks for somebody's two words first.
  struct OwnChoice {
    std::string what;
    std::variant<Command, Saying> does;
  };
  void draw_own_choices(Frame& frame, const std::string& title, const std::vector<OwnChoice>& choices);
  void draw_whats_on(Frame& frame);
  void draw_what_happens(Frame& frame);
  void draw_help(Frame& frame);
  void draw_colours(Frame& frame);
  void draw_symbols(Frame& frame);
  void draw_goodbye(Frame& frame);
  // Whether it was pressed; then the page is another one.
  bool draw_off_button(Frame& frame, ui::Rect place);
  void draw_reading_page(Frame& frame, const std::string& title, const std::vector<std::string>& paragraphs);
  void draw_ring(Frame& frame, ui::Point left_top, float width_px);

  DoorPage page_ = DoorPage::first;
  link::Here touched_{};  // when the page was opened or last touched
  std::optional<Token> token_;
  Saying saying_ = Saying::i_am_off;
  std::uint8_t colour_ = 0;  // said first
  std::string asked_;        // what was pressed last on one's own pages, or empty
  enum class Answer { waiting, yes, not_now, not_reached } answer_ = Answer::waiting;
};

// Whether the wall shows a gathering, so that there are turns to ask for.
[[nodiscard]] bool is_gathering(const Frame& frame);

}  // namespace hearth::remote
