#pragma once
// Which page stands on the tablet at the door, with what whoever stands there is picking or writing. Nothing
// a person did stays: whoever goes on to the first page leaves nothing behind.

#include <optional>
#include <string>
#include <variant>

#include "remote/pages/choices.hpp"
#include "remote/pages/offering.hpp"
#include "remote/pages/turn.hpp"
#include "shared/room/programme.hpp"

namespace hearth::pages::door {

// The kind sentence that answers the last touch on a page: sign_in.said.WHAT.
struct Said {
  enum class Answer { waiting, yes, not_now };
  std::string what{};  // empty: nothing was touched yet
  Answer answer = Answer::waiting;
};

namespace at {

struct First {
  static constexpr const char* name = "first";
  bool came_without_words = false;  // no token was left, and the kiosk is away
};
// Whoever is off says so when this page is left, so that a wrong picture is put right by a touch. It looks
// the same whether anybody has those words or not, and tells nothing, since nothing has been asked yet.
struct Goodbye {
  static constexpr const char* name = "goodbye";
  std::optional<hearth::Token> off{};  // nothing: two words that are nobody's
};

// Whose pages these are: whoever has just said their two words, by I'm here or by colour and symbol. They
// look the same whether anybody has those words or not.
struct Token {
  static constexpr const char* name = "token";
  hearth::Token token;
  Said said{};
};
struct Mine {
  static constexpr const char* name = "mine";
  hearth::Token token;
  Said said{};
};
struct Wish {
  static constexpr const char* name = "wish";
  hearth::Token token;
  Said said{};
};
struct Pairs {
  static constexpr const char* name = "pairs";
  hearth::Token token;
  Said said{};
};
// Asked for already; where they are can be said.
struct QuietWord {
  static constexpr const char* name = "quiet_word";
  hearth::Token token;
  Said said{};
};
// Who leads today: whether that is fine. What was touched is forgotten once it is given or the page is left.
struct WhoLeads {
  static constexpr const char* name = "who_leads";
  hearth::Token token;
  std::optional<std::vector<OfferTold>> offers{};  // nothing: the kiosk has not told them yet
  AnswersTouched touched{};
  Said said{};
};
struct CallMe {
  static constexpr const char* name = "call_me";
  hearth::Token token;
  Written words{};
};

// For anybody; `token` when they were opened from somebody's own pages, which is then the way back.
struct Also {
  static constexpr const char* name = "also";
  std::optional<hearth::Token> token{};
  Said said{};
};
struct Note {
  static constexpr const char* name = "note";
  std::optional<hearth::Token> token{};
  Written words{};
};
struct Suggestion {
  static constexpr const char* name = "suggestion";
  std::optional<hearth::Token> token{};
  Written words{};
};
struct Easier {
  static constexpr const char* name = "easier";
  std::optional<hearth::Token> token{};
  Said said{};
};
struct Jobs {
  static constexpr const char* name = "jobs";
  std::optional<hearth::Token> token{};
  Said said{};
};
struct WhatItKnows {
  static constexpr const char* name = "what_it_knows";
  std::optional<hearth::Token> token{};
};
struct WhatsOn {
  static constexpr const char* name = "whats_on";
};
// Somebody cannot come to that event of today.
struct CannotCome {
  static constexpr const char* name = "cannot_come";
  EventUid event;
  std::string title;
  Said said{};
};
struct WhatHappens {
  static constexpr const char* name = "what_happens";
};
struct Resources {
  static constexpr const char* name = "resources";
};
struct Help {
  static constexpr const char* name = "help";
};

// Saying two words, and what for.
struct Picking {
  static constexpr const char* name = "picking";
  enum class For { i_am_off, it_is_me, with_them, without_them };
  For wanted = For::i_am_off;
  std::optional<hearth::Token> token{};  // who picks, for with_them and without_them
  Choosing choosing{};
};

}  // namespace at

using Standing = std::variant<at::First, at::Goodbye, at::Token, at::Mine, at::Wish, at::Pairs, at::QuietWord,
                              at::WhoLeads, at::CallMe, at::Also, at::Note, at::Suggestion, at::Easier,
                              at::Jobs, at::WhatItKnows, at::WhatsOn, at::CannotCome, at::WhatHappens,
                              at::Resources, at::Help, at::Picking>;

struct Place {
  Standing page{};
  std::string language{};  // chosen on the first page; empty: the venue's own
};

}  // namespace hearth::pages::door
