#pragma once
// Making a page of the tablet at the door. A button of the door and its words have the same name: the button
// sign_in.speak is labelled by the text sign_in.speak.

#include <string>
#include <utility>
#include <vector>

#include "remote/pages/door/knows.hpp"
#include "remote/pages/door/pages.hpp"
#include "remote/pages/door/place.hpp"

namespace hearth::pages::door {

class Making {
 public:
  Making(const Knows& knows, const Place& place);
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;

  // A button sign_in.WHAT that turns to another page.
  [[nodiscard]] Button leads(const std::string& what, Standing to, Role role = Role::other);
  // A button sign_in.WHAT that gives a command; `then` is where it leads, with Said where the answer shows.
  // Whoever touches it is never turned away: it is sent when the kiosk is there.
  [[nodiscard]] Button gives(const std::string& what, const Command& command, Standing then,
                             Role role = Role::other);
  // The same where the page stays and says what came of it: sign_in.said.SAID_AS. Waits for that meanwhile.
  template <class Page>
  [[nodiscard]] Button asks(const Page& stays, const std::string& what, const Command& command,
                            const std::string& said_as) {
    Page then = stays;
    then.said = Said{said_as};
    Button button = gives(what, command, std::move(then));
    if (stays.said.what == said_as && stays.said.answer == Said::Answer::waiting && !knows_.away)
      button.state = State::waiting;
    return button;
  }
  // The way home, where everything is forgotten, the language too.
  [[nodiscard]] Button home(const std::string& what);
  // The way back to whoever's own pages; home for anybody else.
  [[nodiscard]] Button back_to(std::optional<Token> token);
  // What a button does that is not made by one of these.
  void does(const std::string& id, Does<Place> what) { made.does.insert_or_assign(id, std::move(what)); }

  [[nodiscard]] std::string say(const std::string& key) const { return knows_.texts.say(key); }
  [[nodiscard]] std::string say(const std::string& key, config::Places places) const {
    return knows_.texts.say(key, places);
  }
  // What is answered to the last touch; empty while there is nothing to say.
  [[nodiscard]] std::string answer_to(const Said& said) const;
  // A title, what is offered below it, and the answer to the last touch, if there is one yet.
  void offer(const std::string& title, std::vector<Button> offered, const std::string& answer);
  // The page closes by itself after that long, and says so.
  void closes_after(Duration stays);

  [[nodiscard]] const Knows& knows() const { return knows_; }
  // What is being made.
  [[nodiscard]] const Place& place() const { return place_; }

  PageOf<Place> made;
  std::vector<Element>& rail = made.page.rail;
  std::vector<Element>& main = made.page.main;
  std::vector<Button>& foot = made.page.foot;

 private:
  const Knows& knows_;
  const Place& place_;
};

// Opens the page of those who offer to lead, with the id sign_in.who_leads; asks the kiosk for them.
inline constexpr const char* who_leads_button = "sign_in.who_leads";
[[nodiscard]] Button who_leads(Making& page, Token token);
// What comes of an answer to what was asked or given there.
[[nodiscard]] Turned<Place> after_answer(Place place, at::WhoLeads page, const Answered& answer);

// What is asked of the kiosk when that page is left, by a touch or by itself.
[[nodiscard]] std::vector<Request> says_off(const at::Goodbye&);

// --- The pages --------------------------------------------------------------------------------------------
void make(Making& page, const at::First&);
void make(Making& page, const at::Goodbye&);
void make(Making& page, const at::Token&);
void make(Making& page, const at::Mine&);
void make(Making& page, const at::Wish&);
void make(Making& page, const at::Pairs&);
void make(Making& page, const at::QuietWord&);
void make(Making& page, const at::WhoLeads&);
void make(Making& page, const at::CallMe&);
void make(Making& page, const at::Also&);
void make(Making& page, const at::Note&);
void make(Making& page, const at::Suggestion&);
void make(Making& page, const at::Easier&);
void make(Making& page, const at::Jobs&);
void make(Making& page, const at::WhatItKnows&);
void make(Making& page, const at::WhatsOn&);
void make(Making& page, const at::CannotCome&);
void make(Making& page, const at::WhatHappens&);
void make(Making& page, const at::Resources&);
void make(Making& page, const at::Help&);
void make(Making& page, const at::Picking&);

}  // namespace hearth::pages::door
