#include "shared/link/discovery.hpp"

#include <avahi-client/client.h>
#include <avahi-client/lookup.h>
#include <avahi-common/error.h>
#include <avahi-common/simple-watch.h>
#include <net/if.h>
#include <netdb.h>

#include <array>
#include <mutex>
#include <stop_token>
#include <thread>

#include "shared/link/steady_time.hpp"

namespace hearth::link {
namespace {

constexpr int look_at_every_ms = 500;
// Where there is no bus or no daemon, whether there is one by now.
constexpr Duration try_again_after{2000};

struct FreePoll {
  void operator()(AvahiSimplePoll* poll) const { avahi_simple_poll_free(poll); }
};
struct FreeClient {
  void operator()(AvahiClient* client) const { avahi_client_free(client); }
};

bool is_known_here(const std::string& host) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const bool known = getaddrinfo(host.c_str(), nullptr, &wanted, &found) == 0;
  if (found != nullptr) freeaddrinfo(found);
  return known;
}

Sighting sighting_of(AvahiIfIndex card, AvahiProtocol protocol, const char* name) {
  return {name, card, protocol == AVAHI_PROTO_INET ? Sighting::Family::ipv4 : Sighting::Family::ipv6};
}

// A link's own IPv6 address means something only together with the card.
std::string text_of(const AvahiAddress& address, AvahiIfIndex card) {
  std::array<char, AVAHI_ADDRESS_STR_MAX> text{};
  avahi_address_snprint(text.data(), text.size(), &address);
  std::string result = text.data();
  std::array<char, IF_NAMESIZE> name{};
  if (result.starts_with("fe80:") && if_indextoname(static_cast<unsigned>(card), name.data()) != nullptr)
    result += std::string{"%"} + name.data();
  return result;
}

}  // namespace

struct Discovery::State {
  std::function<void()> notify;
  std::unique_ptr<AvahiSimplePoll, FreePoll> poll{avahi_simple_poll_new()};
  // The thread's only, once it runs. Whatever the client looks with goes with the client.
  std::unique_ptr<AvahiClient, FreeClient> client;
  bool has_failed = false;
  bool looks = true;
  FoundList list;

  mutable std::mutex mutex;  // what follows is shared
  FoundKiosks kiosks;

  std::jthread thread;  // last: it ends before anything else goes

  explicit State(std::function<void()> told) : notify(std::move(told)) {
    thread = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
  }
  ~State() {
    thread.request_stop();
    if (poll) avahi_simple_poll_wakeup(poll.get());
  }

  void run(const std::stop_token& stop);
  void begin();
  void browse(AvahiClient* with);
  void stands(AvahiClient* with, AvahiClientState now);
  void resolve(AvahiIfIndex card, AvahiProtocol protocol, const char* name, const char* type,
               const char* domain);
  void tell();
};

void Discovery::State::tell() {
  FoundKiosks fresh{looks ? list.kiosks() : std::vector<FoundKiosk>{}, looks};
  {
    const std::lock_guard lock{mutex};
    if (fresh == kiosks) return;
    kiosks = std::move(fresh);
  }
  if (notify) notify();
}

// Found anew each time that its daemon tells something else of it, until the client goes.
void Discovery::State::resolve(AvahiIfIndex card, AvahiProtocol protocol, const char* name, const char* type,
                               const char* domain) {
  const auto resolved = [](AvahiServiceResolver* resolver, AvahiIfIndex of_card, AvahiProtocol of_protocol,
                           AvahiResolverEvent event, const char* of_name, const char*, const char*,
                           const char* host, const AvahiAddress* address, std::uint16_t port,
                           AvahiStringList*, AvahiLookupResultFlags, void* self) {
    if (event == AVAHI_RESOLVER_FOUND && host != nullptr && address != nullptr) {
      auto& state = *static_cast<State*>(self);
      state.list.found(sighting_of(of_card, of_protocol, of_name),
                       {host, is_known_here(host), text_of(*address, of_card), port});
      state.tell();
    }
    avahi_service_resolver_free(resolver);
  };
  (void)avahi_service_resolver_new(client.get(), card, protocol, name, type, domain, protocol,
                                   AvahiLookupFlags{}, resolved, this);
}

void Discovery::State::browse(AvahiClient* with) {
  const auto told = [](AvahiServiceBrowser*, AvahiIfIndex card, AvahiProtocol protocol,
                       AvahiBrowserEvent event, const char* name, const char* type, const char* domain,
                       AvahiLookupResultFlags, void* self) {
    auto& state = *static_cast<State*>(self);
    if (event == AVAHI_BROWSER_FAILURE) state.has_failed = true;
    if (event == AVAHI_BROWSER_NEW) state.resolve(card, protocol, name, type, domain);
    if (event != AVAHI_BROWSER_REMOVE) return;
    state.list.gone(sighting_of(card, protocol, name));
    state.tell();
  };
  if (avahi_service_browser_new(with, AVAHI_IF_UNSPEC, AVAHI_PROTO_UNSPEC, kiosk_service_type, nullptr,
                                AvahiLookupFlags{}, told, this) == nullptr)
    has_failed = true;
}

// The client is handed in: the first call comes before avahi_client_new() has returned it.
void Discovery::State::stands(AvahiClient* with, AvahiClientState now) {
  switch (now) {
    case AVAHI_CLIENT_S_RUNNING:
    case AVAHI_CLIENT_S_REGISTERING:
    case AVAHI_CLIENT_S_COLLISION:
      if (!looks || !client) browse(with);
      looks = true;
      break;
    case AVAHI_CLIENT_CONNECTING:
      looks = false;
      break;
    case AVAHI_CLIENT_FAILURE:
      has_failed = true;
      break;
  }
  if (client) tell();
}

void Discovery::State::begin() {
  has_failed = false;
  list.clear();
  const auto changed = [](AvahiClient* with, AvahiClientState now, void* self) {
    static_cast<State*>(self)->stands(with, now);
  };
  int fault = 0;
  client.reset(
      avahi_client_new(avahi_simple_poll_get(poll.get()), AVAHI_CLIENT_NO_FAIL, changed, this, &fault));
  if (!client) {
    has_failed = true;
    looks = false;
  }
  tell();
}

void Discovery::State::run(const std::stop_token& stop) {
  if (!poll) return;
  begin();
  SteadyTime began = steady_now();
  while (!stop.stop_requested()) {
    if (avahi_simple_poll_iterate(poll.get(), look_at_every_ms) != 0) has_failed = true;
    const SteadyTime now = steady_now();
    if (!has_failed || now - began < try_again_after) continue;
    client.reset();
    begin();
    began = now;
  }
  client.reset();
}

Discovery::Discovery(std::function<void()> notify) : state_(std::make_unique<State>(std::move(notify))) {}
Discovery::~Discovery() = default;

FoundKiosks Discovery::kiosks() const {
  const std::lock_guard lock{state_->mutex};
  return state_->kiosks;
}

}  // namespace hearth::link
