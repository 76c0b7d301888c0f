#include "shared/room/called_by.hpp"

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

Decision change(const Room& room, Token token, NameStep step, const Context& context) {
  const Guest* guest = find_guest(room, token);
  if (guest == nullptr) return answer_unknown_token(context);
  return {{CalledByNameChanged{context.now, guest->id, step}}, std::nullopt};
}

}  // namespace

Decision decide(const Room& room, const CallMe& command, const Context& context) {
  // Before anybody is looked for: the door must not tell who is here.
  if (!command.name_wanted.empty() && is_blank(command.name_wanted.str()))
    return refuse(Reason::missing_field, "name");
  return change(room, command.token, command.name_wanted.empty() ? NameStep::taken_back : NameStep::given,
                context);
}

Decision decide(const Room& room, const ShowName& command, const Context& context) {
  return change(room, command.token, NameStep::shown, context);
}

Decision decide(const Room& room, const HideName& command, const Context& context) {
  return change(room, command.token, NameStep::hidden, context);
}

// The room holds no names; the new version is all.
void apply(Room&, const CalledByNameChanged&) {}

template struct CommandKinds<CalledByCommand>;
template struct EventKinds<CalledByEvent>;

}  // namespace hearth
