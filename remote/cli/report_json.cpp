// The report for programs. A member without a value is null, so that scripts need not ask whether it is
// there.
#include "remote/cli/report.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::remote {
namespace {

void put(wire::Writer& writer, std::string_view name, std::string_view value) {
  writer.key(name);
  writer.text(value);
}

void put(wire::Writer& writer, std::string_view name, const std::optional<std::string>& value) {
  writer.key(name);
  value ? writer.text(*value) : writer.null();
}

void put(wire::Writer& writer, std::string_view name, bool value) {
  writer.key(name);
  writer.boolean(value);
}

void put_natural(wire::Writer& writer, std::string_view name, std::uint64_t value) {
  writer.key(name);
  writer.natural(value);
}

void put_seconds(wire::Writer& writer, std::string_view name, const std::optional<Duration>& value) {
  writer.key(name);
  value ? writer.integer(std::chrono::floor<std::chrono::seconds>(*value).count()) : writer.null();
}

void put_list(wire::Writer& writer, std::string_view name, const std::vector<std::string>& values) {
  writer.key(name);
  wire::write(writer, values);
}

void put_floor(wire::Writer& writer, const FloorReport& floor) {
  writer.key("floor");
  writer.begin_object();
  put(writer, "rule", std::string_view{floor.rule});
  put(writer, "speaking", floor.speaking);
  put(writer, "next", floor.line.empty() ? std::nullopt : std::optional{floor.line.front()});
  put_list(writer, "then", {floor.line.begin() + (floor.line.empty() ? 0 : 1), floor.line.end()});
  put_list(writer, "line", floor.line);
  if (floor.hands) {
    put_list(writer, "hands", *floor.hands);
  } else {
    writer.key("hands");
    writer.null();
  }
  put_seconds(writer, "turn_elapsed_seconds", floor.turn_elapsed);
  put_seconds(writer, "turn_limit_seconds", floor.turn_limit);
  writer.end_object();
}

// Where no gathering is on there are no hands, as far as the key may know of hands at all.
FloorReport empty_floor(const Report& report) {
  FloorReport floor;
  if (report.guests_present) floor.hands.emplace();
  return floor;
}

void put_pairs(wire::Writer& writer, const std::optional<PairsReport>& pairs) {
  writer.key("pairs");
  if (!pairs) return writer.null();
  writer.begin_object();
  put(writer, "step", std::string_view{pairs->step});
  writer.key("pairs");
  wire::write(writer, pairs->pairs);
  put_list(writer, "alone", pairs->alone);
  put_seconds(writer, "half_elapsed_seconds", pairs->half_elapsed);
  writer.end_object();
}

void put_groups(wire::Writer& writer, const std::vector<GroupReport>& groups) {
  writer.key("groups");
  writer.begin_list();
  for (const GroupReport& group : groups) {
    writer.begin_object();
    put(writer, "shape", std::string_view{group.shape});
    put(writer, "place", std::string_view{group.place});
    put_list(writer, "guests", group.guests);
    put_natural(writer, "turns", group.turns);
    put_seconds(writer, "turn_elapsed_seconds", group.turn_elapsed);
    put_seconds(writer, "turn_limit_seconds", group.turn_limit);
    writer.end_object();
  }
  writer.end_list();
}

void put_together(wire::Writer& writer, const GatheringReport& gathering) {
  put(writer, "subject", std::string_view{gathering.subject});
  put_list(writer, "facilitators", gathering.facilitators);
  put_pairs(writer, gathering.pairs);
  put_groups(writer, gathering.groups);
  writer.key("agreement");
  gathering.agreement ? wire::write(writer, *gathering.agreement) : writer.null();
  if (!gathering.people) return;
  put_natural(writer, "people", *gathering.people);
  put_seconds(writer, "missing_before_closing_seconds", gathering.missing_before_closing);
  put_list(writer, "closing_choices", gathering.closing_choices);
}

void put_goodbye(wire::Writer& writer, const GoodbyeReport& goodbye) {
  writer.begin_object();
  put(writer, "format", std::string_view{goodbye.format});
  put(writer, "title", std::string_view{goodbye.title});
  put_natural(writer, "closing_in_seconds", static_cast<std::uint64_t>(goodbye.closing_in.count()));
  writer.end_object();
}

// While a gathering can be taken back, that is the one which is told of, also where the café's day is on
// again.
void put_gathering(wire::Writer& writer, const Report& report) {
  const auto& gathering = report.gathering;
  writer.key("gathering");
  if (report.goodbye) return put_goodbye(writer, *report.goodbye);
  if (!gathering) return writer.null();
  writer.begin_object();
  put(writer, "format", std::string_view{gathering->format});
  put(writer, "title", std::string_view{gathering->title});
  put(writer, "group", gathering->group);
  const bool known = gathering->present < gathering->stages.size();
  put(writer, "stage", std::string_view{known ? gathering->stages[gathering->present] : ""});
  put(writer, "stage_title", std::string_view{known ? gathering->stage_titles[gathering->present] : ""});
  put_natural(writer, "stage_number", gathering->present + 1);
  put_list(writer, "stages", gathering->stages);
  put_list(writer, "stage_titles", gathering->stage_titles);
  put(writer, "paused", gathering->paused);
  put(writer, "found_at_start", gathering->found_at_start);
  put(writer, "suspended", gathering->suspended);
  put_seconds(writer, "stage_elapsed_seconds", gathering->stage_elapsed);
  put_seconds(writer, "stage_planned_seconds", gathering->stage_planned);
  put_together(writer, *gathering);
  put_floor(writer, gathering->floor);
  writer.end_object();
}

void put_wall(wire::Writer& writer, const Report& report) {
  writer.key("wall");
  writer.begin_object();
  put(writer, "screen", std::string_view{report.screen});
  put(writer, "chosen", std::string_view{report.chosen});
  put(writer, "message", std::string_view{report.message});
  writer.end_object();
}

void put_quiet_words(wire::Writer& writer, const std::vector<QuietWordReport>& words) {
  writer.key("quiet_words");
  writer.begin_list();
  for (const QuietWordReport& word : words) {
    writer.begin_object();
    put(writer, "token", std::string_view{word.token});
    put(writer, "place", std::string_view{word.place});
    put(writer, "step", std::string_view{word.step});
    writer.end_object();
  }
  writer.end_list();
}

void put_screens(wire::Writer& writer, const std::vector<ScreenReport>& screens) {
  writer.key("screens");
  writer.begin_list();
  for (const ScreenReport& screen : screens) {
    writer.begin_object();
    put(writer, "name", std::string_view{screen.name});
    put(writer, "pinned", std::string_view{screen.pinned});
    put(writer, "connected", screen.connected);
    writer.end_object();
  }
  writer.end_list();
}

void put_facilitators_part(wire::Writer& writer, const Report& report) {
  if (report.guests_present) {
    writer.key("guests");
    writer.begin_object();
    put_natural(writer, "present", *report.guests_present);
    writer.end_object();
  }
  if (report.screens) put_screens(writer, *report.screens);
  if (report.quiet_words) put_quiet_words(writer, *report.quiet_words);
  if (report.cannot_come) {
    writer.key("cannot_come");
    wire::write(writer, *report.cannot_come);
  }
  if (report.undo) put_list(writer, "undo", *report.undo);
  if (report.complaints) {
    writer.key("complaints");
    wire::write(writer, *report.complaints);
  }
}

void put_clock(wire::Writer& writer, const wire::Beat& beat) {
  writer.key("clock");
  writer.begin_object();
  put(writer, "local", std::string_view{to_rfc3339(beat.local)});
  put(writer, "wall_clock", name_of(beat.wall_clock));
  put_natural(writer, "room_time_ms", static_cast<std::uint64_t>(beat.now.time_since_epoch().count()));
  writer.end_object();
}

}  // namespace

std::string to_json(const Report& report) {
  wire::Writer writer;
  writer.begin_object();
  put_natural(writer, "version", report.beat.version);
  put_natural(writer, "boot", report.beat.boot);
  put_natural(writer, "journal", report.beat.journal);
  put(writer, "presence", std::string_view{"present"});
  put_clock(writer, report.beat);
  put(writer, "saving", report.beat.saving);
  put(writer, "venue", std::string_view{report.venue});
  put_gathering(writer, report);
  put_floor(writer, report.gathering ? report.gathering->floor : empty_floor(report));
  put_wall(writer, report);
  writer.key("events");
  wire::write(writer, report.today);
  put_facilitators_part(writer, report);
  writer.end_object();
  return writer.take();
}

}  // namespace hearth::remote
