#include "remote/cli/send.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include "remote/cli/sentences.hpp"
#include "remote/cli/words.hpp"
#include "shared/base/match.hpp"
#include "shared/options/values.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::remote {
namespace {

constexpr Duration until_a_line_comes{60 * 60 * 1000};
constexpr std::size_t line_bytes_max = wire::request_bytes_max;

void print_line(wire::Writer& writer) {
  std::puts(writer.take().c_str());
  std::fflush(stdout);
}

void complain(const std::string& sentence) {
  std::fprintf(stderr, "hearth-remote: %s\n", sentence.c_str());
}

int answer_refused(Reason reason, const std::string& field, const std::string& sentence) {
  wire::Writer writer;
  writer.begin_object();
  writer.key("outcome");
  writer.text("refused");
  writer.key("reason");
  writer.text(name_of(reason));
  if (!field.empty()) {
    writer.key("field");
    writer.text(field);
  }
  writer.end_object();
  print_line(writer);
  complain("refused: " + sentence);
  return exit_refused;
}

int answer_not_reached(const RemoteOptions& options, const link::Client& client) {
  wire::Writer writer;
  writer.begin_object();
  writer.key("outcome");
  writer.text("not_reached");
  writer.end_object();
  print_line(writer);
  complain(not_reached_sentence(options, client.commands_connection()));
  return exit_not_reached;
}

template <class T>
void put_list(wire::Writer& writer, std::string_view key, const std::optional<std::vector<T>>& list) {
  if (!list) return;
  writer.key(key);
  wire::write(writer, *list);
}

int answer_applied(const wire::Reply& reply) {
  wire::Writer writer;
  writer.begin_object();
  writer.key("outcome");
  writer.text("applied");
  writer.key("version");
  writer.natural(reply.version);
  if (reply.token) {
    writer.key("token");
    writer.text(to_string(*reply.token));
  }
  put_list(writer, "tokens", reply.tokens);
  put_list(writer, "notes", reply.notes);
  put_list(writer, "tallies", reply.tallies);
  put_list(writer, "agreements", reply.agreements);
  put_list(writer, "requests", reply.requests);
  put_list(writer, "offers", reply.offers);
  writer.end_object();
  print_line(writer);
  return exit_applied;
}

int send_typed(link::Client& client, const RemoteOptions& options, const wire::Typed& typed) {
  const wire::CommandFromWords read = wire::command_from(typed);
  if (read.fault) {
    return answer_refused(read.fault->reason, read.fault->field,
                          refusal_sentence(read.fault->reason, read.fault->field, typed.name));
  }
  const link::Answer answer = client.ask(read.command, std::nullopt, options.within);
  if (!answer.reply) return answer_not_reached(options, client);
  const wire::Reply& reply = *answer.reply;
  if (reply.outcome == wire::Outcome::applied) return answer_applied(reply);
  const Reason reason = reply.reason.value_or(Reason::malformed);
  const std::string field = reply.field.value_or("");
  return answer_refused(reason, field, refusal_sentence(reason, field, typed.name));
}

int send_line(link::Client& client, const RemoteOptions& options, std::string_view line) {
  const auto words = words_of(line);
  if (const auto* fault = std::get_if<WordsFault>(&words))
    return answer_refused(Reason::malformed, {}, fault->sentence);
  const auto& found = std::get<std::vector<std::string>>(words);
  if (found.empty()) return exit_applied;  // an empty line asks for nothing
  const auto typed = typed_from(found);
  if (const auto* fault = std::get_if<WordsFault>(&typed))
    return answer_refused(Reason::malformed, {}, fault->sentence);
  return send_typed(client, options, std::get<wire::Typed>(typed));
}

// Not to have reached the kiosk is worse than to have been refused.
int worse(int a, int b) {
  return std::max(a, b);
}

// Hands each line to `take` as soon as it is there, the last one also when no line feed ends it.
template <class Take>
void for_each_line(link::Client& client, const Take& take) {
  std::string pending;
  std::array<char, 4096> bytes{};
  while (true) {
    const link::News news = client.wait(until_a_line_comes, {STDIN_FILENO});
    if (news.readable.empty()) continue;
    const ssize_t size = read(STDIN_FILENO, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) break;
    pending.append(bytes.data(), static_cast<std::size_t>(size));
    for (auto end = pending.find('\n'); end != std::string::npos; end = pending.find('\n')) {
      take(std::string_view{pending}.substr(0, end));
      pending.erase(0, end + 1);
    }
    // A line that long is no command: what is too much of it is let go, and it is answered when it ends.
    if (pending.size() > line_bytes_max) pending.resize(line_bytes_max);
  }
  if (!pending.empty()) take(pending);
}

std::vector<options::Option> send_options(RemoteOptions& into) {
  return {options::texts("words", "NAME field=value …, or -", "", into.words)};
}

std::string send_missing(const RemoteOptions& options) {
  if (options.words.empty()) return "the command is missing: hearth-remote send NAME field=value …";
  return key_missing(options);
}

}  // namespace

Kind send_kind() {
  return {"send",
          "Sends one command, or with - each line of the standard input",
          Face::command_line,
          send_options,
          send_missing,
          send};
}

int send(const RemoteOptions& options) {
  const bool many = options.words.size() == 1 && options.words.front() == "-";
  if (many) {
    link::Client client{client_options(options, link::Streams::none)};
    int worst = exit_applied;
    for_each_line(client,
                  [&](std::string_view line) { worst = worse(worst, send_line(client, options, line)); });
    return worst;
  }
  const auto typed = typed_from(options.words);
  if (const auto* fault = std::get_if<WordsFault>(&typed)) {
    complain(fault->sentence);
    return exit_wrong_usage;
  }
  link::Client client{client_options(options, link::Streams::none)};
  return send_typed(client, options, std::get<wire::Typed>(typed));
}

}  // namespace hearth::remote
