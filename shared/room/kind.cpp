#include "shared/room/kind.hpp"

#include <utility>

namespace hearth {

OfSomeKind::OfSomeKind(const OfSomeKind& other)
    : kind_(other.kind_), value_(other.value_ == nullptr ? nullptr : other.kind_->copy(other.value_)) {}

OfSomeKind& OfSomeKind::operator=(const OfSomeKind& other) {
  return *this = OfSomeKind{other};
}

OfSomeKind& OfSomeKind::operator=(OfSomeKind&& other) noexcept {
  if (this == &other) return *this;
  if (value_ != nullptr) kind_->end(value_);
  kind_ = other.kind_;
  value_ = std::exchange(other.value_, nullptr);
  return *this;
}

OfSomeKind::~OfSomeKind() {
  if (value_ != nullptr) kind_->end(value_);
}

bool OfSomeKind::is_same(const OfSomeKind& other) const {
  return kind_ == other.kind_ && kind_->same(value_, other.value_);
}

}  // namespace hearth
