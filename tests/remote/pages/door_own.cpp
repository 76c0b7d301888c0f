// What people ask for on their own pages at the door, and what anybody may leave there.
#include "shared/room/called_by.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"
#include "tests/remote/pages/tablet_at_door.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::door;

// --- One's own pages --------------------------------------------------------------------------------------

TEST_CASE("what is asked on one's own pages is answered kindly, and not on the next page") {
  TabletAtDoor it;
  const Token token = it.gather(3).front();
  it.touch("sign_in.its_me");
  it.say(token);
  it.touch("sign_in.speak");
  CHECK(it.said() == english("sign_in.said.speak"));
  CHECK(it.given.back().whose == token);
  it.touch("sign_in.not_speak");
  CHECK(it.said() == english("sign_in.said.not_speak"));
  it.touch("sign_in.wish");
  CHECK(it.said().empty());
  it.touch("sign_in.wish_ask_me_first");
  CHECK(it.said() == english("sign_in.said.wish_ask_me_first"));
  CHECK(find_guest(it.scene.room, token)->wish == ResponseWish::ask_me_first);
  it.touch("sign_in.back");
  CHECK(it.said().empty());
}

TEST_CASE("what does not go just now is said kindly, and can be asked again") {
  TabletAtDoor it;
  const Token token = it.gather(3).front();
  it.scene.as(Permission::facilitator).stage("rest").as(Permission::sign_in);
  it.touch("sign_in.its_me");
  it.say(token);
  it.touch("sign_in.pass");
  CHECK(it.said() == english("sign_in.said.not_now"));
  it.touch("sign_in.pass");
}

TEST_CASE("what was touched waits for its answer, and what the kiosk is too far away for is noted") {
  TabletAtDoor it;
  const Token token = it.gather(3).front();
  it.touch("sign_in.its_me");
  it.say(token);
  it.kiosk = Kiosk::silent;
  it.touch("sign_in.step_out");
  CHECK(it.state_of("sign_in.step_out") == State::waiting);
  CHECK(it.state_of("sign_in.come_back") == State::ready);
  CHECK(it.said().empty());
  it.kiosk = Kiosk::away;
  CHECK(it.state_of("sign_in.step_out") == State::ready);
  CHECK(it.said() == english("sign_in.said.kept_for_later"));
  it.find_kiosk();
  CHECK(it.said() == english("sign_in.said.step_out"));
  CHECK(find_guest(it.scene.room, token)->presence == Presence::stepped_out);
}

TEST_CASE("wishes for pairs are said by colour and picture, and answered on the page they began on") {
  TabletAtDoor it;
  const std::vector<Token> tokens = it.gather(3);
  it.touch("sign_in.its_me");
  it.say(tokens[0]);
  it.touch_all({"sign_in.pairs", "sign_in.with"});
  it.say(tokens[1]);
  CHECK(it.name() == "pairs");
  CHECK(it.whose() == tokens[0]);
  CHECK(it.said() == english("sign_in.said.with"));
  CHECK(it.last_given<WishForPairs>() == WishForPairs{tokens[0], PairsWishKind::with, tokens[1]});
  CHECK(it.given.back().whose == tokens[0]);
  it.touch("sign_in.without");
  it.say(tokens[2]);
  CHECK(it.said() == english("sign_in.said.without"));
  CHECK(it.last_given<WishForPairs>() == WishForPairs{tokens[0], PairsWishKind::apart, tokens[2]});
}

TEST_CASE("a quiet word takes two touches from the first page, and says what happens now") {
  TabletAtDoor it;
  it.touch_all({"sign_in.here", "sign_in.quiet_word"});
  const Token token = it.whose().value();
  CHECK(it.last_given<AskQuietWord>() == AskQuietWord{token, std::nullopt});
  CHECK(it.given.back().whose == token);
  CHECK(find_guest(it.scene.room, token)->quiet_word.step == QuietWordStep::asked);
  CHECK(it.name() == "quiet_word");
  CHECK(it.said() == english("sign_in.said.quiet_word"));
  CHECK(find_button(it.page(), "sign_in.place.0") == nullptr);
}

TEST_CASE("whoever would like a quiet word may say where they are, in the venue's places") {
  TabletAtDoor it;
  it.furnish();
  const Token token = it.gather(3).front();
  it.touch("sign_in.its_me");
  it.say(token);
  it.touch_all({"sign_in.quiet_word", "sign_in.place.1"});
  CHECK(find_guest(it.scene.room, token)->quiet_word.place.str() == "upstairs");
  CHECK(it.said() == english("sign_in.said.quiet_word_place"));
  it.touch("sign_in.back");
  CHECK(it.name() == "mine");
  CHECK(it.said().empty());
}

TEST_CASE("the door shows nothing more of a quiet word, once somebody is going or not") {
  TabletAtDoor it;
  it.furnish();
  const Token token = it.gather(3).front();
  it.touch("sign_in.its_me");
  it.say(token);
  const Page before = it.page();
  it.touch_all({"sign_in.quiet_word", "sign_in.back"});
  CHECK((it.page() == before));
  it.scene.as(Permission::facilitator).does(AnswerQuietWord{token}).as(Permission::sign_in);
  CHECK((it.page() == before));
}

TEST_CASE(
    "while the kiosk is away a quiet word goes on later, and whoever asks is told to speak to anybody") {
  TabletAtDoor it;
  it.set_tokens_aside(4);
  it.kiosk = Kiosk::away;
  it.touch_all({"sign_in.here", "sign_in.quiet_word"});
  CHECK(it.said() == english("sign_in.said.quiet_word_later"));
  it.find_kiosk();
  CHECK(it.said() == english("sign_in.said.quiet_word"));
}

TEST_CASE("where no gathering is on there are no turns to ask for") {
  TabletAtDoor it;
  it.touch("sign_in.here");
  CHECK(find_button(it.page(), "sign_in.speak") == nullptr);
  it.touch("sign_in.more");
  for (const char* id : {"sign_in.speak", "sign_in.pass", "sign_in.pairs", "sign_in.offer"})
    CHECK(find_button(it.page(), id) == nullptr);
}

TEST_CASE("two words that nobody has find the same pages and the same answers as somebody's") {
  const auto walk = [](bool is_here) {
    TabletAtDoor it;
    it.furnish();
    const std::vector<Token> tokens = it.gather(4);
    if (!is_here) it.scene.does(Leave{tokens[0]});
    std::vector<Page> seen;
    const auto touch = [&](const std::string& id) {
      it.touch(id);
      seen.push_back(it.page());
    };
    it.touch("sign_in.its_me");
    it.say(tokens[0]);
    seen.push_back(it.page());
    for (const char* what : {"speak", "not_speak", "pass", "take_turns", "just_listening", "step_out",
                             "come_back", "offer", "first_time", "wish", "wish_just_listen",
                             "wish_replies_welcome", "back", "pairs", "sit_out", "join_pairs", "without"})
      touch("sign_in." + std::string{what});
    it.say(tokens[1]);
    seen.push_back(it.page());
    for (const char* what : {"back", "call_me"}) touch("sign_in." + std::string{what});
    it.type("Mira");
    for (const char* what :
         {"call_me_so", "also", "jobs", "job.0", "back", "easier", "access.hearing", "back", "note", "back",
          "what_it_knows", "back", "back", "quiet_word", "place.0", "place.0", "back", "off_now"})
      touch("sign_in." + std::string{what});
    it.leave();
    it.place.page = at::Token{tokens[0]};
    seen.push_back(it.page());
    for (const char* what : {"speak", "first_time", "quiet_word"}) touch("sign_in." + std::string{what});
    return seen;
  };
  const std::vector<Page> of_somebody = walk(true);
  const std::vector<Page> of_nobody = walk(false);
  REQUIRE(of_somebody.size() == of_nobody.size());
  for (std::size_t i = 0; i < of_somebody.size(); ++i) {
    CAPTURE(i, of_somebody[i].name);
    CHECK((of_somebody[i] == of_nobody[i]));
  }
}

// --- What people may leave --------------------------------------------------------------------------------

TEST_CASE("a note is sent once something is written, to the group or to whom the venue names") {
  TabletAtDoor it;
  it.furnish();
  const auto [id, is] = GENERATE(table<const char*, NoteIs>(
      {{"sign_in.note_to_group", NoteIs::note_to_group}, {"sign_in.note_to_other", NoteIs::note_to_other}}));
  it.touch_all({"sign_in.also", "sign_in.note"});
  CHECK(it.state_of(id) == State::refused);
  it.type(" \n");
  CHECK(it.state_of(id) == State::refused);
  it.type(std::string(NoteText::characters_max + 1, 'a'));
  CHECK(it.state_of(id) == State::refused);
  it.type("Thank you\nall");
  it.touch(id);
  REQUIRE(it.scene.room.notes->all.size() == 1);
  CHECK(it.scene.room.notes->all.front().text.str() == "Thank you\nall");
  CHECK(it.scene.room.notes->all.front().is == is);
  CHECK(it.name() == "also");
  CHECK(it.said() == english("sign_in.said.note"));
  it.touch("sign_in.note");
  CHECK(find_field(it.page())->words.empty());
}

TEST_CASE("nobody but the group is offered for a note where the venue names nobody") {
  TabletAtDoor it;
  it.touch_all({"sign_in.also", "sign_in.note"});
  CHECK(find_button(it.page(), "sign_in.note_to_other") == nullptr);
}

TEST_CASE("a suggestion is sent, and what was being written is gone when nobody goes on") {
  TabletAtDoor it;
  it.touch_all({"sign_in.also", "sign_in.suggest"});
  it.type("A walk");
  it.leave();
  it.touch_all({"sign_in.also", "sign_in.suggest"});
  CHECK(find_field(it.page())->words.empty());
  it.type("A walk");
  it.touch("sign_in.suggest_it");
  CHECK(it.last_given<Suggest>().text.str() == "A walk");
  CHECK(it.said() == english("sign_in.said.suggest"));
}

TEST_CASE("what to call somebody is written on one line, and answered on their own page") {
  TabletAtDoor it;
  it.touch_all({"sign_in.here", "sign_in.call_me"});
  const Token token = it.whose().value();
  CHECK_FALSE(find_field(it.page())->many_lines);
  CHECK(it.state_of("sign_in.call_me_so") == State::refused);
  it.type("Mira");
  it.touch("sign_in.call_me_so");
  CHECK(it.last_given<CallMe>() == CallMe{token, *CalledBy::from("Mira")});
  CHECK(it.name() == "mine");
  CHECK(it.said() == english("sign_in.said.call_me"));
}

TEST_CASE("a job is taken without words from the first page, and by one's words from one's own pages") {
  TabletAtDoor it;
  it.furnish();
  it.touch_all({"sign_in.also", "sign_in.jobs", "sign_in.job.0"});
  CHECK(it.last_given<TakeJob>() == TakeJob{*JobName::from("Make tea"), std::nullopt});
  CHECK(it.said() == english("sign_in.said.job"));
  it.leave();
  it.touch_all({"sign_in.here", "sign_in.more", "sign_in.also", "sign_in.jobs"});
  CHECK(find_button(it.page(), "sign_in.job.0")->label == "Water the plants");
  it.touch("sign_in.job.0");
  CHECK(it.last_given<TakeJob>().token == it.whose());
  CHECK(std::get<Phrase>(it.page().main.front()).words == english("sign_in.jobs_none"));
}

TEST_CASE("a wish says nothing of whose it is, and what really happens next is said") {
  TabletAtDoor it;
  it.touch_all({"sign_in.also", "sign_in.easier", "sign_in.access.hearing"});
  CHECK(it.said() == english("sign_in.said.easier"));
  CHECK(it.scene.room.day->coming.wishes == std::vector<WishCount>{{AccessWish::hearing, 1}});
}

TEST_CASE("what the venue does about a wish is read at once, before what happens next") {
  TabletAtDoor it;
  House house = *it.scene.room.house;
  house.venue.access_answers = {
      {AccessWish::hearing, AccessWords::mended_from("The loop is on by the window.")}};
  it.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::sign_in);
  it.touch_all({"sign_in.also", "sign_in.easier", "sign_in.access.hearing"});
  CHECK(it.said() == "The loop is on by the window.\n" + english("sign_in.said.easier"));
  it.touch("sign_in.access.scent_free");
  CHECK(it.said() == english("sign_in.said.easier"));
}

TEST_CASE("on their own pages guests say whether they take turns, and neither answer is the louder button") {
  TabletAtDoor it;
  const Token token = it.gather(3).front();
  it.touch("sign_in.its_me");
  it.say(token);
  const Page own = it.page();
  REQUIRE(find_button(own, "sign_in.take_turns") != nullptr);
  REQUIRE(find_button(own, "sign_in.just_listening") != nullptr);
  CHECK(find_button(own, "sign_in.take_turns")->role == find_button(own, "sign_in.just_listening")->role);
  it.touch("sign_in.take_turns");
  CHECK(it.said() == english("sign_in.said.take_turns"));
  CHECK(find_guest(it.scene.room, token)->named);
  it.touch("sign_in.just_listening");
  CHECK(it.said() == english("sign_in.said.just_listening"));
  CHECK_FALSE(find_guest(it.scene.room, token)->named);
}
