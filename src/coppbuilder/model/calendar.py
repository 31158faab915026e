"""What scheduling returns: weeks or periods of modules with loads, or the causes why there is no calendar."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, field, frozen

from .common import Text
from .identifiers import Version
from .outcome import Cause, FailureStatus
from .program import AssemblyStatus, Program
from .request import Range


@frozen(kw_only=True)
class ModuleWeek:
    """A module in one week: academic hours of a learner, and how many of them are practical."""

    week: int
    hours: float
    practical: float = 0


@frozen(kw_only=True)
class ModuleCalendar:
    """The weeks of the module at `index` of the program; all its subgroups study the same hours in a week."""

    index: int
    module: str
    version: Version
    title: Text | None = None
    weeks: tuple[ModuleWeek, ...]


@frozen(kw_only=True)
class CalendarWeek:
    """A week of training: its days from and to, the academic hours of a learner, and the most that are allowed."""

    week: int
    first: dt.date | None = None
    last: dt.date | None = None
    hours: float
    limit: float


@frozen(kw_only=True)
class RoomWeek:
    """A week of a workshop: academic hours that the program takes, and those that are free for it."""

    week: int
    hours: float
    limit: float


@frozen(kw_only=True)
class RoomCalendar:
    """What a program takes of a workshop, week by week."""

    provider: str
    workshop: str
    title: Text | None = None
    weeks: tuple[RoomWeek, ...]


@frozen(kw_only=True)
class Calendar:
    """Modules over weeks, counted from one.

    `bound` weeks are the fewest that any calendar needs, as far as is proven; `peak` is the highest weekly load of a
    learner in academic hours, and `peak_bound` what none can undercut. `notes` tell what was not known.
    """

    status: AssemblyStatus
    modules: tuple[ModuleCalendar, ...]
    weeks: tuple[CalendarWeek, ...]
    rooms: tuple[RoomCalendar, ...] = ()
    bound: int
    peak: float
    peak_bound: float
    even_first: bool = False
    notes: tuple[Cause, ...] = ()

    @property
    def length(self) -> int:
        """The number of weeks."""
        return len(self.weeks)

    def applied_to(self, program: Program) -> Program:
        """Return the program with the weeks of its taught modules written down."""
        weeks = {module.index: tuple(week.week for week in module.weeks) for module in self.modules}
        places = (evolve(place, weeks=weeks.get(index, ())) for index, place in enumerate(program.modules))
        return evolve(program, modules=tuple(places))


@frozen(kw_only=True)
class PeriodRules:
    """So many periods (terms), bounds on academic hours and modules in each; `balance` lowers the highest load."""

    periods: int
    load: Range = field(factory=Range)
    count: Range = field(factory=Range)
    balance: bool = False


@frozen(kw_only=True)
class ModulePeriod:
    """The period of the module at `index` of the program, counted from one, and its academic hours."""

    index: int
    module: str
    title: Text | None = None
    period: int
    hours: float


@frozen(kw_only=True)
class PeriodPlan:
    """Modules over periods; `objective` is the highest load in academic hours, `bound` what none can undercut.

    Both are missing where no balance was asked for.
    """

    status: AssemblyStatus
    modules: tuple[ModulePeriod, ...]
    loads: tuple[float, ...]
    objective: float | None = None
    bound: float | None = None

    @property
    def counts(self) -> tuple[int, ...]:
        """The number of modules in each period."""
        periods = range(1, len(self.loads) + 1)
        return tuple(sum(module.period == period for module in self.modules) for period in periods)


@frozen(kw_only=True)
class NoCalendar:
    """No calendar: why, and which single change would help; each change was verified by solving again."""

    status: FailureStatus
    causes: tuple[Cause, ...] = ()
    helps: tuple[Cause, ...] = ()


CalendarResult = Calendar | PeriodPlan | NoCalendar
