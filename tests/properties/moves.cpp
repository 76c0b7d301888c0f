#include "tests/properties/moves.hpp"

#include "shared/room/access_commands.hpp"
#include "shared/room/admissions_commands.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/bell_commands.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/closing_commands.hpp"
#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"
#include "shared/room/seats_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/room/wall_name.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

Permission permission_of(const Move& move) {
  constexpr std::array who{Permission::facilitator, Permission::facilitator, Permission::facilitator,
                           Permission::sign_in,     Permission::handheld,    Permission::talking_piece,
                           Permission::screen};
  return who.at(move.who % who.size());
}

Screen screen_of(const Move& move) {
  return enum_names<Screen>.at(move.which % enum_names<Screen>.size()).first;
}

// A job of the house, or one that it does not have.
JobName job_of(const Room& room, std::uint32_t which) {
  const auto& jobs = room.house->venue.jobs;
  return jobs.empty() || which % 5 == 0 ? JobName::mended_from("Sing") : jobs.at(which % jobs.size()).name;
}

// A place of the house, or one that it does not have.
GroupPlace place_of(const Room& room, std::uint32_t which) {
  const auto& places = room.house->venue.places;
  return places.empty() || which % 5 == 0 ? GroupPlace::mended_from("nowhere")
                                          : places.at(which % places.size());
}

// What a group agrees on, and keeps.
std::vector<Command> agreement_commands(std::uint32_t small) {
  return {
      AdoptPoint{Point::mended_from("We listen " + std::to_string(small)), {}},
      AdoptPoint{
          Point::mended_from("We are on time " + std::to_string(small)), {}, Point::mended_from("Offered")},
      DropPoint{small % 5},
      LeavePointOut{Point::mended_from("Offered")},
      SayNextDate{LocalDate{std::chrono::year{2026}, std::chrono::December, std::chrono::day{1 + small % 31}},
                  small % 2 == 0 ? Text<5>::from("19:00") : std::nullopt},
      SayNextDate{},
      AddGroupJob{JobName::mended_from("Keep time " + std::to_string(small % 3))},
      DropGroupJob{JobName::mended_from("Keep time " + std::to_string(small % 3))},
      PlanReview{LocalDate{std::chrono::year{2027}, std::chrono::month{1}, std::chrono::day{1}}},
      ChoosePolicy{enum_names<Policy>.at(small % enum_names<Policy>.size()).first, {}},
  };
}

// How groups meet in their own ways.
std::vector<Command> together_commands(const Room& room, Token token, Token other, std::uint32_t small) {
  return {
      StartGathering{format_named("all-rules"), {}, {}},
      SkipStage{small % 10},
      SkipStage{small % 10},
      BeganEarlier{std::chrono::minutes{small}},
      SuspendStructure{},
      TakeUpStructure{},
      TakeUpStructure{},
      CountPeople{small},
      NameSubject{Text<120>::mended_from("grief")},
      KeepClosing{enum_names<ClosingChoice>.at(small % enum_names<ClosingChoice>.size()).first},
      PassPiece{},
      PassPiece{token},
      SeatNext{token},
      SeatNext{other},
      ForgetSeats{},
      WishResponse{token, ResponseWish::replies_welcome},
      SetTurnTime{enum_names<TimeRule>.at(small % enum_names<TimeRule>.size()).first,
                  std::chrono::seconds{small + 1U},
                  {}},
      DrawPairs{},
      DrawPairs{},
      ExchangePairs{token, other},
      ShowPairs{},
      SwapPairs{},
      WishForPairs{token, enum_names<PairsWishKind>.at(small % enum_names<PairsWishKind>.size()).first,
                   other},
      SplitGroups{},
      SplitGroups{2 + small % 4},
      NextInGroup{GroupShape::ball},
      JoinGroups{},
      MoveToGroup{token, enum_names<GroupShape>.at(small % 3).first},
      MoveToGroup{other, enum_names<GroupShape>.at(small % 3).first},
      LeaveOutPlace{place_of(room, small)},
      UsePlaceAgain{place_of(room, small)},
      SitOutOfGroups{token},
      TakePartInGroups{other},
      TakeOutOfPairs{token},
      PutInPairs{other},
      RingBell{},
      SetTurnBell{enum_names<TurnBell>.at(small % 2).first},
      NameForWall{enum_names<WallNameOf>.at(small % 3).first, CalledBy::mended_from("Mira"), 1 + small % 2},
      OfferToFacilitate{token, {}, {}},
      OfferToFacilitate{token, other, {}},
      OfferToFacilitate{{}, {}, 1 + small % 2},
      WithdrawOffer{token, {}},
      WithdrawOffer{{}, 1 + small % 3},
      ListOffers{},
      AnswerOffer{1 + small % 3, small % 2 == 0 ? OfferAnswer::fine : OfferAnswer::rather_not, token},
      AnswerOffer{1 + small % 3, OfferAnswer::rather_not, {}},
      FinishAnswers{1 + small % 3, token},
      FinishAnswers{1 + small % 3, {}},
      DrawFacilitator{},
      DrawFacilitator{1 + small % 2, true},
      AskAgain{},
      LetHostsLead{},
      HandOver{token},
      OnlyListen{token},
      StepOut{token},
      ComeBack{token},
      ComeBack{other},
  };
}

// What came with signing in without a name.
std::vector<Command> door_commands(const Room& room, Token token, Token other, std::uint32_t small) {
  return {
      SignIn{token, CalledBy::from("Mira"), true},
      ReserveTokens{1 + small % 48},
      FirstTime{token},
      FirstTime{other},
      CallMe{token, CalledBy::mended_from("Mira")},
      ShowName{token},
      HideName{token},
      AskQuietWord{token, {}},
      AskQuietWord{other, QuietPlace::mended_from("the library corner")},
      AnswerQuietWord{token},
      WishAccess{enum_names<AccessWish>.at(small % enum_names<AccessWish>.size()).first},
      ShowAccess{enum_names<AccessWish>.at(small % enum_names<AccessWish>.size()).first},
      HideAccess{enum_names<AccessWish>.at(small % enum_names<AccessWish>.size()).first},
      LeaveNote{NoteText::mended_from("Thank you"), {}},
      LeaveNote{NoteText::mended_from("Thank you"), NoteTo::other},
      Suggest{NoteText::mended_from(small % 2 == 0 ? "A walk" : " ")},
      DealWithNote{room.notes->all.empty() ? small : room.notes->all.front().id.number},
      KeepNote{room.notes->dealt_with.empty() ? small : room.notes->dealt_with.front().note.id.number},
      TakeJob{job_of(room, small), token},
      TakeJob{job_of(room, small), {}},
      FreeJob{job_of(room, small)},
      ListNotes{},
      ListTallies{},
      ListAgreements{},
      ForgetAll{},
      AgreeToDate{LocalDate{std::chrono::year{2026}, std::chrono::November, std::chrono::day{26}}},
  };
}

// Devices that ask to be let in, and those that are.
std::vector<Command> device_commands(const Room& room, std::uint32_t small) {
  const auto key = [](std::uint32_t number) { return "key " + std::to_string(number); };
  const auto called = [](std::uint32_t number) {
    return DeviceName::mended_from("Tablet " + std::to_string(number));
  };
  const auto& asking = room.admissions->requests;
  const std::uint64_t request = asking.empty() ? small : asking.at(small % asking.size()).number;
  const Permission permission = enum_names<Permission>.at(small % enum_names<Permission>.size()).first;
  return {
      ListAdmissionRequests{{{small,
                              Permission::handheld,
                              SixWords::mended_from("six words"),
                              called(small % 3),
                              key(small % 4),
                              {}}}},
      ListDevices{{{called(1), Permission::facilitator, key(1)}, {called(2), Permission::screen, key(2)}}},
      LetFirstIn{request},
      FinishDeviceChange{room.admissions->wanted.empty() ? DeviceChange{} : room.admissions->wanted.front()},
      ApproveDevice{request, permission, {}},
      ApproveDevice{request, Permission::handheld, called(small % 4)},
      RefuseDevice{request},
      ClearDeviceRequests{},
      RenameDevice{called(1), called(small % 4)},
      RevokeDevice{called(small % 4)},
      ReadDeviceRequests{},
      PinScreen{called(small % 4), enum_names<Screen>.at(small % enum_names<Screen>.size()).first},
      IdentifyScreens{},
  };
}

}  // namespace

Command Evening::command_of(const Move& move) const {
  const Token token = tokens.empty() ? dealt(3, move.which) : tokens.at(move.which % tokens.size());
  const Token other = tokens.empty() ? dealt(5, move.which) : tokens.at((move.which + 1U) % tokens.size());
  const auto small = static_cast<std::uint32_t>(move.which);
  const std::vector<Command> commands{
      SignIn{},
      SignIn{},
      SignIn{},
      SignIn{},
      Leave{token},
      RaiseHand{token},
      RaiseHand{token},
      RaiseHand{token},
      LowerHand{token},
      NextTurn{},
      NextTurn{},
      NextTurn{},
      Pass{},
      Pass{token},
      EndTurn{},
      ChooseSpeaker{token},
      ChooseSomeone{},
      GiveMoreTime{std::chrono::seconds{move.which}},
      StopClock{},
      StartRound{},
      NextStage{},
      PreviousStage{},
      PauseGathering{},
      ResumeGathering{},
      LengthenStage{std::chrono::minutes{move.which}},
      UndoStep{},
      UndoStep{},
      ShowScreen{screen_of(move)},
      ShowMessage{*Message::from("Soup is ready"), std::chrono::seconds{1 + move.which}},
      StartGathering{
          scene.room.house->formats.at(move.which % scene.room.house->formats.size()).name, {}, {}},
      StartGathering{format_named("evening"), {}, {}},
      StartGathering{format_named("evening"), Title::from("A group"), {}},
      StartGathering{format_named("all-rules"), {}, {}, Title::from("A group")},
      CloseGathering{},
      TakeBackClosing{},
      EraseNow{},
      PassTime{},
      WakeRoom{},
      TellWishes{},
  };
  std::vector<Command> all = commands;
  for (const auto& more :
       {together_commands(scene.room, token, other, small), agreement_commands(small),
        door_commands(scene.room, token, other, small), device_commands(scene.room, small)})
    all.insert(all.end(), more.begin(), more.end());
  return all.at(move.what % all.size());
}

Decision Evening::play(const Move& move) {
  scene.wait(std::chrono::seconds{move.wait_s % 600});
  const Command command = command_of(move);
  scene.as(command.kind().allowed.names(Permission::kiosk) ? Permission::kiosk : permission_of(move));
  scene.context.seen = {};
  if (move.stale) scene.context.seen.turn = scene.room.progress.turn + 1;
  const Decision decision = scene.ask(command);
  scene.tries(command);
  for (const Event& event : decision.events) {
    const auto* signed_in = get_if<GuestSignedIn>(event);
    if (signed_in != nullptr && signed_in->token) tokens.push_back(*signed_in->token);
  }
  return decision;
}

}  // namespace hearth
