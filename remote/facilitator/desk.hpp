#pragma once
// The facilitator's tablet: the page that stands, drawn and turned (remote/pages/facilitator).
//
// Owner: the tablet's main thread. Time and news come in with the frame; no clocks here.

#include "remote/pages/facilitator/pages.hpp"
#include "remote/tablet/page_view.hpp"
#include "remote/tablet/tablet.hpp"

namespace hearth::remote {

class Desk : public Pages {
 public:
  void draw(Frame& frame) override;
  [[nodiscard]] Duration draw_every() const override { return view_.draw_every(Duration{500}); }
  [[nodiscard]] const pages::facilitator::Place& place() const { return place_; }

 private:
  pages::facilitator::Place place_;
  PageView view_;
};

}  // namespace hearth::remote
