"""A small company: two journeys as they are, a plan, a retired one; and what each of them touches."""

from __future__ import annotations

CATALOG = """\
channels:
  - {id: phone, title: Phone, kind: human}
  - {id: website, title: Website, kind: digital}
  - {id: chat, title: Chat, kind: digital}
  - {id: fax, title: Fax, kind: digital}
  - {id: shop, title: Shop, kind: physical}
teams:
  - {id: care, title: Care, email: care@example.com}
  - {id: sales, title: Sales}
  - {id: idle, title: Nobody needs us}
systems:
  - {id: crm, title: Customer file, team: care}
  - {id: till, title: Tills}
  - {id: attic, title: Old server}
segments:
  - {id: homes, title: Homes, share: 50 %, criteria: [has a door]}
  - {id: firms, title: Firms, share: 20 %}
  - {id: schools, title: Schools, share: 10 %}
"""
ADA = """\
name: Ada
kind: b2c
segment: homes
channels: [{channel: chat, preference: high}, {channel: website, preference: high}, {channel: fax, preference: low}]
"""
BEN = "name: Ben\nkind: b2b\nsegment: firms\nstatus: approved\nowner: sales\n"
ORDER = """\
title: Order
personas: [ada, ben]
segment: homes
status: approved
owner: sales
reviewed: 2026-09-01
review_every: 6 mo
kpis: [{metric: nps, team: care}]
stages:
  - id: choose
    title: Choose
    touchpoints:
      - {id: reads, title: Reads, channel: website, emotion: 1, team: sales, support: [crm]}
      - {id: walks, title: Walks about}
      - id: asks
        title: Asks
        channel: phone
        emotion: -2
        team: care
        support: [crm]
        moment_of_truth: true
        frictions:
          - {id: waits, title: Waits, team: care, severity: major, frequency: rare}
          - {id: old, title: Old, status: resolved}
  - id: pay
    title: Pay
    frictions: [{id: dear, title: Dear}]
    touchpoints: [{id: pays, title: Pays, channel: shop, support: [till]}]
    opportunities:
      - {id: kiosk, title: Kiosk, addresses: [waits], team: sales}
      - {id: gone, title: Gone, status: dropped}
transitions:
  - {from: reads, to: asks, continuity: broken, channel: chat}
  - {from: choose, to: pay, continuity: partial}
  - {from: asks, to: exit, share: 5 %}
"""
HELP = """\
title: Help
personas: [ben]
owner: care
reviewed: 2025-02-03
review_every: 3 mo
status: in-review
stages:
  - id: call
    title: Call
    touchpoints: [{id: rings, title: Rings, channel: phone, emotion: -1, team: care, support: [crm]}]
"""
PLAN = """\
title: Order one day
personas: [ada]
state: to-be
improves: order
stages: [{title: Choose, touchpoints: [{title: Clicks, channel: website, emotion: 2, team: idle, support: [attic]}]}]
opportunities: [{id: robot, title: Robot, team: sales}]
"""
OLD = """\
title: Fax it
personas: [ada]
status: retired
owner: idle
stages: [{title: Fax, touchpoints: [{title: Faxes, channel: fax, support: [attic]}]}]
"""
COMPANY = {
    "journeys/_catalog.yml": CATALOG,
    "journeys/help.yml": HELP,
    "journeys/old.yml": OLD,
    "journeys/order-next.yml": PLAN,
    "journeys/order.yml": ORDER,
    "personas/ada.yml": ADA,
    "personas/ben.yml": BEN,
    "personas/amira.yml": "name: Amira\nstatus: retired\n",
}
