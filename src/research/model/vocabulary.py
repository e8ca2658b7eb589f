"""The phrases that the network knows, and what is said beside them so that it learns what they are not."""

from pathlib import Path

HERE = Path(__file__).parent
COMPETITORS = HERE.parents[1] / "main/resources/saydone/language/en/competitors.txt"

# What people say in the room of a session and what is none of its commands.
TALK = """
I'm done with the dishes
we are nearly done for today
who is next in the line
the next bus leaves at half past four
could you stop that noise please
he stopped at the shop on the way back
give me the other one
there is no more milk left in the fridge
yes but I do not think so
no I have not seen her today
wait a minute
the doctor said that I should rest
my left foot is cold
turn right at the corner
let us start with the soup
I need some help with this
help yourself to the cake
she came back at seven
call me when you are ready
it hurts a little when I walk
the pain is much better than last week
how many eggs do you want
I will continue tomorrow
can you say that again please
a pause of ten seconds
two cups of tea and one coffee
at three or four in the afternoon
nine of them were here and six went home
did you hear the news
what is on television tonight
open the window please
the weather will be fine on Sunday
where did you put my glasses
I was there for eight years
come and sit down with me
that was a good game yesterday
he never listens to me
put it on the table
it is too loud in here
do it a bit slower
she runs faster than he does
the music is softer now
I go to work at five
zero degrees and snow
the first of May
thank you very much
good morning everybody
lift your arm and hold it
stretch your leg and point your toes
breathe in and breathe out
my phone is ringing
what time is it
I did not sleep well
would you like some water
the children are in the garden
he is getting on my nerves
we could go on or go off
up and down and left and right
one thing and another
more or less
again and again
""".strip().splitlines()

# Single words that are near to a command, or common, and no command.
NEAR = """
dun ton gun fun sun bun run son won undone dumb down dawn don dance dust does duck
text vexed nest nets necks neck nexus knit annex west best test rest dressed chest
skin ship scrip sip trip tip kip scab sky kick
bag pack black bat bad beck bake bank tack lack sack hack buck bark
report replete repeal receipt defeat deplete complete re peat pete heat beat
again gain agan
moor core door four wall mall mow bore pour war wore roar tore
paws cause pores pose pass purse pulse pouch pond balls laws
assume consume rescue refuse reduce presume resort result
contain contest container content can contour
into undo-ing onto under and you canoe
red steady read ruddy radio remedy heady eddy
star stark state stare stir stand art tart cart stick stack stuck stock stuff still store stay
slow lower slow-ear slipper sober soldier shower
fast faucet fester vast foster father fasten
loud lighter ladder lava later allow cloud lord
soft sofa sister software safer sort
yelp held hell hemp health kelp help-less hello hull
top shop step stoop steep strop swap stopped hop drop chop stomp stove
pan pane plain payne pine pin rain lane spain pay page paint
dizzy-ness busy daisy digit dozy lizzie easy
yet yeah yell guess less mess jess year chess
know now nor not low go-ing gnome nope dough so though blow snow show note nose
lift lest let lost laughed loft leave live
light write ride rice rye fright bright ripe rate rat
goat gold ghost grow gone got toe co girl good
hero nero xero zebra zoo sirrah
want wand once when wine ran one-way
to too tea tool toot tooth chew do due
tree free thee the threat three-d thread
for fore fort fork form fall
fine hive life fibre fire dive fight file
sit sick sex sticks fix fits sets
heaven eleven-th several seventh sever savour
ate hate late gate eighth age
mine line wine knife nice night nigh
tin tan men tent then den pen
twelve-th shelf delve self well twelfth
twin twenty-first plenty trendy gentle
thirsty dirty thursday
on off up out in over house bird bed cat dog happy wow marvin sheila tree forward backward
follow learn visual
okay alright please sorry thanks hello goodbye hey oh well um maybe really never what who why
good bad great fine nice water coffee tea
""".split()


def phrases():
    """The classes of the network in their order; class 0, which is none of them, not included."""
    lines = (HERE / "words.txt").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def others():
    """Words that are no command, for synthetic voices to say."""
    words = []
    for line in COMPETITORS.read_text().splitlines():
        if not line.startswith("#"):
            words += line.split()
    known = set(phrases())
    return sorted({word for word in words + NEAR if word not in known})
