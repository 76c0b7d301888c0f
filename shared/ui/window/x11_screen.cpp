#include "shared/ui/window/x11_screen.hpp"

#include <xcb/xcb.h>

#include <cstdlib>
#include <optional>
#include <string_view>

namespace hearth::ui {
namespace {

// What xcb hands out is freed as C does.
template <class Reply>
using Held = std::unique_ptr<Reply, decltype(&std::free)>;

template <class Reply>
Held<Reply> held(Reply* reply) {
  return {reply, &std::free};
}

std::optional<xcb_window_t> window_named(xcb_connection_t* connection, xcb_window_t on, xcb_atom_t property) {
  const auto request = xcb_get_property(connection, 0, on, property, XCB_ATOM_WINDOW, 0, 1);
  const auto reply = held(xcb_get_property_reply(connection, request, nullptr));
  if (!reply || reply->type != XCB_ATOM_WINDOW || xcb_get_property_value_length(reply.get()) < 4) return {};
  return *static_cast<const xcb_window_t*>(xcb_get_property_value(reply.get()));
}

}  // namespace

std::unique_ptr<X11Screen> X11Screen::of_this_display() {
  int number = 0;
  xcb_connection_t* connection = xcb_connect(nullptr, &number);
  if (xcb_connection_has_error(connection) != 0) {
    xcb_disconnect(connection);
    return nullptr;
  }
  auto screens = xcb_setup_roots_iterator(xcb_get_setup(connection));
  for (int i = 0; i < number && screens.rem > 1; ++i) xcb_screen_next(&screens);
  const xcb_screen_t& screen = *screens.data;
  const std::uint32_t tell_of_size = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
  xcb_change_window_attributes(connection, screen.root, XCB_CW_EVENT_MASK, &tell_of_size);
  xcb_flush(connection);
  return std::unique_ptr<X11Screen>(
      new X11Screen(connection, screen.root, {screen.width_in_pixels, screen.height_in_pixels}));
}

X11Screen::X11Screen(xcb_connection_t* connection, unsigned root, PixelExtent size)
    : connection_(connection), root_(root), size_(size) {}

X11Screen::~X11Screen() {
  xcb_disconnect(connection_);
}

Placing X11Screen::placing() const {
  constexpr std::string_view name = "_NET_SUPPORTING_WM_CHECK";
  const auto request = xcb_intern_atom(connection_, 1, name.size(), name.data());
  const auto atom = held(xcb_intern_atom_reply(connection_, request, nullptr));
  if (!atom || atom->atom == XCB_ATOM_NONE) return Placing::by_nobody;
  const auto manager = window_named(connection_, root_, atom->atom);
  if (!manager) return Placing::by_nobody;
  // The manager's own window names itself, as long as it is there.
  return window_named(connection_, *manager, atom->atom) == manager ? Placing::by_a_manager
                                                                    : Placing::by_nobody;
}

bool X11Screen::has_changed() {
  const PixelExtent before = size_;
  while (const auto event = held(xcb_poll_for_event(connection_))) {
    if ((event->response_type & 0x7F) != XCB_CONFIGURE_NOTIFY) continue;
    const auto& configured = *reinterpret_cast<const xcb_configure_notify_event_t*>(event.get());
    if (configured.window == root_) size_ = {configured.width, configured.height};
  }
  return size_ != before;
}

}  // namespace hearth::ui
