#include "remote/pages/facilitator/making.hpp"

#include "shared/room/decision.hpp"
#include "shared/room/undo_commands.hpp"

namespace hearth::pages::facilitator {

Making::Making(const Knows& knows, std::string name) : knows_(knows) {
  made.page.name = std::move(name);
  made.page.trouble = trouble_words(knows);
}

Button Making::gives(const std::string& id, const std::string& label, const Command& command, Role role,
                     std::optional<Place> then) {
  Button button{id, label, role};
  button.goes_on = command.kind().sees != Sees::nothing;
  if (knows_.sending.waits(id)) {
    button.state = State::waiting;
  } else if (knows_.away()) {
    button.state = State::refused;
  } else if (const auto reason = refused(knows_, command)) {
    button.state = State::refused;
    button.reason = say("refusal." + std::string{hearth::name_of(*reason)});
  }
  const Progress& progress = knows_.room().progress;
  const Seen seen{progress.turn, progress.stage, progress.step};
  made.does.insert_or_assign(id, Does<Place>{std::move(then), {{id, command, seen}}});
  return button;
}

Button Making::leads(const std::string& id, const std::string& label, Place to, Role role) {
  made.does.insert_or_assign(id, Does<Place>{std::move(to)});
  return {id, label, role};
}

Button Making::back(Place to) {
  return leads("back", say("facilitator.back"), std::move(to), Role::leave);
}

Button Making::undo() {
  Button button = gives("undo", say("facilitator.undo"), UndoStep{}, Role::aside);
  button.icon = "undo";
  return button;
}

Button Making::marked(Button button, Token token) {
  button.icon = "symbols/" + std::string{symbol_word(token)};
  button.tint = colour_word(token);
  return button;
}

std::string Making::goes_on_behind() const {
  const auto& day = knows_.room().day;
  if (!day || !day->drop_in) return {};
  return say("wall.gathering.goes_on_too", {{"title", day->drop_in->title.str()}});
}

std::string Making::name_of_guest(GuestId id) const {
  const Guest* guest = find_member(knows_.room(), id);
  return guest != nullptr && guest->token ? token_words(knows_.texts, *guest->token)
                                          : say("wall.gathering.one_of_us");
}

std::optional<Reason> refused(const Knows& knows, const Command& command) {
  Context context;
  context.now = knows.now;
  context.today = knows.local.date();
  context.permission = Permission::facilitator;
  context.device = knows.own_key;
  const auto refusal = decide(knows.room(), command, context).refused;
  return refusal ? std::optional{refusal->reason} : std::nullopt;
}

namespace {

// That somebody pressed on a handheld and nothing came of it: they have no screen to read it on.
std::string press_words(const Knows& knows) {
  if (knows.picture == nullptr || !knows.picture->press_refused) return {};
  const wire::PressRefused& press = *knows.picture->press_refused;
  if (knows.now >= press.at + wire::press_refused_stands) return {};
  const bool piece = press.by == Permission::talking_piece;
  return knows.texts.say(piece ? "facilitator.piece_refused" : "facilitator.handheld_refused",
                         {{"why", knows.texts.say("refusal." + std::string{hearth::name_of(press.reason)})}});
}

}  // namespace

std::string trouble_words(const Knows& knows) {
  if (knows.away()) return knows.texts.say("facilitator.away");
  if (knows.sending.is_late(knows.here)) return knows.texts.say("facilitator.late");
  const auto trouble = knows.sending.trouble(knows.here);
  if (!trouble) return knows.saving ? press_words(knows) : knows.texts.say("trouble.not_saving");
  if (!trouble->refused) return knows.texts.say("facilitator.not_reached");
  return knows.texts.say("refusal." + std::string{hearth::name_of(*trouble->refused)});
}

}  // namespace hearth::pages::facilitator
