#pragma once
// The facilitator's tablet: which panel stands, and what all panels share. A panel asks the room's own
// decide() whether a command would be refused, and greys its button with the reason; what is pressed carries
// what was seen.
//
// Owner: the tablet's main thread. Time and news come in with the frame; no clocks here.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "remote/tablet/tablet.hpp"
#include "shared/room/command.hpp"
#include "shared/room/room.hpp"
#include "shared/ui/touch/keyboard.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::remote {

enum class Panel {
  main,
  tools,
  stages,
  times,
  guest,
  offers,
  exchange,
  agreement,
  point,
  policies,
  wall,
  message,
  words,
  crisis,
  closing,
  colour,
  family,
  symbol,
  subject,
  notes,
  names,
  jobs
};

// What somebody's two words are for, which are said by colour and symbol.
enum class Picking { hand, guest, offer };

// The tablet going round: what the one who holds it has touched for each offer. Forgotten as soon as they
// pass it on or the page is left; nothing tells one of them from another.
struct OffersRound {
  bool held = false;  // by somebody who answers; else it is being passed on
  std::vector<std::pair<Token, OfferAnswer>> touched;
};

// A button that gives a command. `id` also names the press while it is on its way.
struct CommandButton {
  std::string id;
  ui::Rect rect;
  std::string label;
  Command command;
  ui::ButtonStyle style = ui::ButtonStyle::secondary;
  std::string icon{};
  float size = 26;
};

class Desk : public Pages {
 public:
  void draw(Frame& frame) override;
  [[nodiscard]] Duration draw_every() const override { return Duration{500}; }
  [[nodiscard]] Panel panel() const { return panel_; }

  // --- For the panels -----------------------------------------------------------------------------------
  void go(Panel panel);
  // Asks for somebody's two words.
  void pick(Picking wanted);
  // The room as it was last shown; only called while there is one.
  [[nodiscard]] static const Room& room(const Frame& frame) { return frame.known.room->room; }
  // Only called while one is on.
  [[nodiscard]] static const Gathering& gathering(const Frame& frame) { return *room(frame).gathering; }
  // Whether it was pressed; then the command is on its way.
  bool command_button(Frame& frame, const CommandButton& button);
  // A button that only turns pages here.
  bool page_button(Frame& frame, const std::string& id, ui::Rect rect, const std::string& label,
                   ui::ButtonStyle style = ui::ButtonStyle::secondary, float size = 26);

  ui::TextField message{Message::characters_max};
  ui::Keyboard keyboard;
  ui::TextField subject{120};                   // of the evening, as it is being written
  ui::TextField point{200};                     // of the agreement, as it is being written
  std::optional<std::uint32_t> replaces;        // the number of the point it is to stand for, from 1
  std::optional<std::vector<Policy>> policies;  // as they are being chosen, at most policies_max
  Picking picking = Picking::hand;
  std::uint8_t colour = 0;          // picked first …
  std::uint8_t family = 0;          // … then the symbol's
  std::optional<Token> guest;       // whom the page about somebody is about
  std::optional<Token> exchanging;  // touched first in a draw of pairs
  OffersRound offers;
  std::optional<std::vector<Note>> notes;  // while they are read; as many as there were then
  std::size_t answers = 0;     // sent while the tablet went round; makes each press one of its own
  std::size_t tools_page = 0;  // of the panel of tools that stands

 private:
  [[nodiscard]] static std::optional<Refusal> refusal(const Frame& frame, const Command& command);
  void draw_panel(Frame& frame, ui::Rect page);
  void draw_waiting(Frame& frame, ui::Rect page);

  Panel panel_ = Panel::main;
};

// A line at the top of every panel when something is wrong; empty when all is well.
[[nodiscard]] std::string trouble_line(const Frame& frame);

// Writes a text and says where the next thing may begin. `lines_max` 0: as many as it needs.
float write(Frame& frame, const std::string& text, float units, ui::Weight weight, ui::Rect place, float y,
            ui::Colour colour, int lines_max = 0);

// A page with a heading, and a foot with the way back. Draws both; what is between them is returned, and the
// foot has room for two more buttons (columns 1 and 2 of 3).
struct PageFrame {
  ui::Rect middle;
  ui::Rect foot;
};
PageFrame draw_page_frame(Desk& desk, Frame& frame, ui::Rect page, const std::string& title, Panel back);

// A page on which words are written that the wall will show: a field, a keyboard, back, and the button that
// sends them.
struct WordsForWall {
  std::string id;        // of the field
  ui::TextField& field;  // emptied once they are on their way
  std::string hint;
  CommandButton show;  // its place is found by the page
  Panel back = Panel::main;
  Panel after = Panel::main;  // once they are on their way
};
void draw_words_for_wall(Desk& desk, Frame& frame, ui::Rect page, WordsForWall words);

// --- The panels, one file each ----------------------------------------------------------------------------
void draw_start_panel(Desk& desk, Frame& frame, ui::Rect page);    // no gathering is on
void draw_running_panel(Desk& desk, Frame& frame, ui::Rect page);  // one is
void draw_tools_panel(Desk& desk, Frame& frame, ui::Rect page);    // what this stage and this group can do
void draw_stages_panel(Desk& desk, Frame& frame, ui::Rect page);   // all parts, each a touch away
void draw_times_panel(Desk& desk, Frame& frame, ui::Rect page);    // how long turns are
void draw_guest_panel(Desk& desk, Frame& frame, ui::Rect page);    // what somebody wants, said for them
void draw_offers_panel(Desk& desk, Frame& frame, ui::Rect page);   // goes round the circle
void draw_exchange_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_agreement_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_point_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_policies_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_subject_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_wall_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_message_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_words_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_crisis_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_closing_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_notes_panel(Desk& desk, Frame& frame, ui::Rect page);  // what people wrote at the door
void draw_names_panel(Desk& desk, Frame& frame, ui::Rect page);  // what they would like to be called
void draw_jobs_panel(Desk& desk, Frame& frame, ui::Rect page);
void draw_picking_panel(Desk& desk, Frame& frame, ui::Rect page);  // colour, family, symbol

}  // namespace hearth::remote
