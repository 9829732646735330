# What reports and plots say in Danish. The three languages have the same messages with the same variables.

# Dates and spans
day-month = { $day }. { $month }
day-month-year = { $day }. { $month } { $year }
date = { $weekday } { $date }
date-time = { $date } { $time }
weekday-1 = man
weekday-2 = tir
weekday-3 = ons
weekday-4 = tor
weekday-5 = fre
weekday-6 = lør
weekday-7 = søn
month-1 = jan
month-2 = feb
month-3 = mar
month-4 = apr
month-5 = maj
month-6 = jun
month-7 = jul
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec
span-minutes = { $n } min.
span-hours = { $n } timer
span-days = { $n } døgn
range = { $low } til { $high }
runs =
    { $count ->
        [one] { $n } kørsel
       *[other] { $n } kørsler
    }

# Units of measures, in brackets behind a name
quantity-cases = sager
quantity-records = nødregistreringer
quantity-activities = aktiviteter
quantity-items = elementer
quantity-viewer-item-days = seere × elementer × døgn
quantity-times = gange
quantity-staff-hours = arbejdstimer
quantity-hours = timer
quantity-minutes = min.
quantity-share = andel

# Courses over time
series-backlog-records = Nødregistreringer, der venter på efterregistrering
series-backlog-hours = Arbejdet med at indskrive ventende nødregistreringer, i arbejdstimer
series-waiting-cases = Kontakter, der venter på personale eller system
series-items-undetected = Berørt, endnu ikke kendt
series-items-known = Kendt, intet gjort endnu
series-items-restored = Gendannet
series-items-found = Fundet andetsteds
series-items-recollected = Indhentet igen
series-items-resent = Sendt igen
series-items-rewritten = Skrevet på ny
series-items-followed-up = Konsekvenser fulgt op
series-items-notified = Den berørte underrettet
series-items-closed = Intet at gøre
series-items-gone = Tabt for altid
series-deadlines-missed = Overskredne frister indtil nu
series-exposed = Personer, der kunne se elementer, gange elementerne
series-looks = Gange nogen er stødt på dem indtil nu

# Milestones
moment-onset = Hændelsen begynder
moment-noticed = Opdages først
moment-declared = Nødprocedure besluttes
moment-first-on-fallback = Første enhed på nødprocedure
moment-last-on-fallback = Sidste enhed på nødprocedure
moment-first-without-routine = Første enhed mangler nødprocedure
moment-first-called-in = Første tilkaldte personale på plads
moment-first-cancelled = Første kontakt aflyst
moment-first-run-out = Første lager slipper op
moment-restored = Systemerne genoprettet
moment-system-restored = { $name }: genoprettet
moment-unit-restored = { $name }: alle dens systemer genoprettet
moment-last-back = Sidste enhed tilbage i systemerne
moment-entry-began = Efterregistreringen begynder
moment-scope-known = Omfanget kendt: bekendt med bruddet
moment-contained = Begrænset: ingen ser det længere
moment-listed = Listen er klar: { $name }
moment-all-listed = Alle lister er klar
moment-followed-up = Gjort: { $name }
moment-reported = Anmeldt til Datatilsynet
moment-recovered-backlog-empty = Ingen nødregistrering venter
moment-recovered-back-in-band = Ventetid som normalt
moment-recovered-last-affected = Sidste berørte kontakt afsluttet
moment-recovered-coalescence = Alle hvor de ellers ville have været
moment-recovered-all-reconciled = Alle nødregistreringer afklaret
recovery-backlog-empty = Ingen nødregistrering venter (R1)
    .definition = Efter genopretningen venter for første gang ingen nødregistrering på efterregistrering.
recovery-back-in-band = Ventetid som normalt i et døgn (R2)
    .definition = Fra da af og et helt døgn frem venter der i ingen time flere kontakter på én gang end nogensinde i den time af ugen i tvillingen, de samme uger uden hændelsen; på timen nær.
recovery-last-affected = Sidste berørte kontakt afsluttet (R3)
    .definition = Den sidste kontakt, som hændelsen berørte, er afsluttet.
recovery-coalescence = Alt som uden hændelsen (R4)
    .definition = Hver sag er ved samme trin, ventende eller under arbejde, som i tvillingen, de samme uger uden hændelsen, og forbliver det til slutningen; på minuttet nær.
recovery-all-reconciled = Alle nødregistreringer afklaret (R5)
    .definition = Alle nødregistreringer er indskrevet eller afskrevet, og ingen kom til siden.

# Measures
measure-backlog-peak-records = Ventende nødregistreringer, højst
    .definition = Det største antal nødregistreringer, der er skrevet og endnu ikke indskrevet, på noget tidspunkt.
measure-backlog-peak-hours = Indskrivningsarbejde, højst
    .definition = Den største mængde arbejde, der venter med at indskrive nødregistreringer, på noget tidspunkt.
measure-records-written = Skrevne nødregistreringer
    .definition = Nødregistreringer, som nødprocedurerne efterlod.
measure-records-entered = Indskrevne nødregistreringer
    .definition = Nødregistreringer, der blev indskrevet, før simuleringen sluttede.
measure-records-late = Sent indskrevne nødregistreringer
    .definition = Nødregistreringer, der blev indskrevet mere end 48 timer efter, at de blev skrevet; svenske notater skal stå i journalen inden for to døgn (Socialstyrelsen 2008).
measure-records-written-off = Afskrevne nødregistreringer
    .definition = Nødregistreringer, der blev opgivet som for gamle til at blive indskrevet.
measure-records-clarified = Notater, der ikke kunne læses
    .definition = Nødregistreringer, som nogen på enheden, der skrev dem, måtte spørges om, før de kunne indskrives.
measure-records-corrected = Rettede fejl ved indskrivningen
    .definition = Nødregistreringer, hvor der blev lavet en fejl ved indskrivningen, som blev fundet og rettet.
measure-records-errors-left = Fejl, der blev stående i journalen
    .definition = Nødregistreringer, der blev indskrevet med en fejl, som ingen fandt.
measure-records-overdue = Nødregistreringer indskrevet efter deres frist
    .definition = Nødregistreringer, der blev indskrevet senere, end den slags skal være.
measure-record-hours = Arbejdet med at indskrive alle nødregistreringer
    .definition = Det arbejde, det kræver at indskrive alle de nødregistreringer, der blev skrevet.
measure-waiting-peak = Ventende kontakter, højst
    .definition = Det største antal kontakter, der venter på personale eller system, på noget tidspunkt fra hændelsens begyndelse.
measure-wait-before = Gns. ventetid, ankommet før
    .definition = Den tid, en kontakt i gennemsnit ventede i alt på personale og systemer, blandt dem der kom før hændelsens begyndelse.
measure-wait-during = Gns. ventetid, ankommet under
    .definition = Det samme for dem, der kom mellem hændelsens begyndelse og genopretningen: for en enhed eller et system dens eller dets egen. For et system de kontakter, hvis forløb har et trin, der bruger det.
measure-wait-after = Gns. ventetid, ankommet efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-contacts-without-record = Kontakter uden adgang til journal
    .definition = Kontakter, hvor mindst et trin blev udført på papir, pr. telefon, fra en kopi eller udeladt.
measure-contacts-affected = Berørte kontakter
    .definition = Kontakter, der mødte et langsomt system, en nødprocedure eller ventetid på et system.
measure-contacts-cancelled = Aflyste kontakter
    .definition = Kontakter, der blev aflyst.
measure-contacts-diverted = Kontakter sendt andetsteds hen
    .definition = Kontakter, der blev sendt til andre.
measure-contacts-arrived = Kontakter, der kom
    .definition = Kontakter, der kom, fra nedbruddets begyndelse til slutningen.
measure-contacts-no-show = Udeblevne kontakter
    .definition = Aftalte kontakter, hvor patienten ikke kom.
measure-contacts-stayed-away = Kontakter, der blev væk
    .definition = Kontakter, der ikke kom, fordi folk var bedt om at vente.
measure-contacts-came-back = Kontakter, der kom igen
    .definition = Kontakter, der var aflyst, henvist eller blevet væk, og som kom senere.
measure-contacts-booked-anew = Ombookede kontakter
    .definition = Kontakter, der blev ombooket før hændelsen, så færre kom.
measure-stay-before = Opholdstid før hændelsen
    .definition = Gennemsnitlig tid fra ankomst til afslutning for kontakter, der kom før nedbruddet og blev afsluttet.
measure-stay-during = Opholdstid under hændelsen
    .definition = Gennemsnitlig tid fra ankomst til afslutning for kontakter, der kom mellem nedbruddets start og genopretningen, for hver enhed og hvert system deres egen, og blev afsluttet. For et system de kontakter, hvis forløb har et trin, der bruger det.
measure-stay-after = Opholdstid efter hændelsen
    .definition = Gennemsnitlig tid fra ankomst til afslutning for kontakter, der kom efter genopretningen og blev afsluttet.
measure-turnaround-before = Svartid for bestillinger før hændelsen
    .definition = Gennemsnitlig tid fra bestilling til leveret svar for bestillinger, der blev lavet før nedbruddet.
measure-turnaround-during = Svartid for bestillinger under hændelsen
    .definition = Gennemsnitlig tid fra bestilling til leveret svar for bestillinger, der blev lavet mellem nedbruddets start og genopretningen; for svar, der ikke var leveret ved slutningen, tiden dertil.
measure-turnaround-after = Svartid for bestillinger efter hændelsen
    .definition = Gennemsnitlig tid fra bestilling til leveret svar for bestillinger, der blev lavet efter genopretningen.
part-urgency = Hastegrad { $urgency }
measure-results-held = Svar, der ventede i en integration
    .definition = Svar, der var klar, mens systemet, de kommer igennem, ikke kunne nås, eller endnu ikke havde leveret det, der ventede.
measure-results-delay = Svarenes gennemsnitlige forsinkelse i en integration
    .definition = Hvor længe de svar, der ventede i en integration og blev leveret, havde ventet der.
measure-stock-run-outs = Lagre, der slap op
    .definition = Hvor ofte blanketter, eller andet som en nødprocedure bruger, slap op på en enhed.
measure-backlog-peak-after = Efterslæbet på sit største, efter nedbruddets begyndelse
    .definition = Fra nedbruddets begyndelse til det øjeblik, hvor indskrivningen af alt ville have krævet mest arbejde.
measure-contacts-completed = Gennemførte kontakter
    .definition = Kontakter, der blev fulgt til ende.
measure-items-hit = Berørte elementer
    .definition = Dokumenter, breve eller andet, der gik tabt, ikke nåede frem eller blev eksponeret.
measure-items-undetected-peak = Flest berørte elementer, endnu ikke kendt
    .definition = Det største antal berørte elementer på én gang, som ingen kendte til.
measure-items-outstanding = Elementer udestående ved slutningen
    .definition = Berørte elementer, der ikke var gjort noget ved, da simuleringen sluttede.
measure-deadlines-missed = Overskredne frister
    .definition = Elementer, hvis frist udløb, før de var nået frem eller fulgt op.
measure-deadlines-missed-unknown = Frister overskredet, uden at nogen vidste det
    .definition = De af dem, hvis frist udløb, før det var kendt, at de ikke var nået frem.
measure-items-restored = Elementer gendannet
    .definition = Elementer, hvis indhold blev gendannet.
measure-items-found = Elementer fundet andetsteds
    .definition = Elementer, der viste sig at findes andre steder.
measure-items-recollected = Elementer indhentet igen
    .definition = Elementer, hvis indhold der blev bedt om igen.
measure-items-resent = Elementer sendt igen
    .definition = Elementer, der blev genfremsendt, som de var.
measure-items-rewritten = Elementer skrevet på ny
    .definition = Elementer, der blev skrevet på ny og sendt.
measure-items-followed-up = Elementer, hvis konsekvenser er fulgt op
    .definition = Elementer, der ikke nåede frem, og hvis konsekvenser blev fulgt op.
measure-items-notified = Elementer, hvor den berørte er underrettet
    .definition = Elementer, som den berørte person blev underrettet om.
measure-items-closed = Elementer uden behov for handling
    .definition = Elementer, hvor det viste sig, at intet skal gøres.
measure-items-gone = Elementer tabt for altid
    .definition = Elementer, der viste sig at være tabt for altid.
measure-follow-up-listed = Sager til opfølgning
    .definition = Elementer eller personer, der blev sat på en liste til opfølgning.
measure-follow-up-done = Sager fulgt op
    .definition = De af dem, der var færdige, før simuleringen sluttede.
measure-follow-up-late = Sager fulgt op for sent
    .definition = De af dem, der ikke var færdige den dag, alle skulle være det.
measure-exposure-viewer-item-days = Eksponering
    .definition = Personer, der kunne se elementer, som ikke var til dem, gange elementerne, gange døgnene.
measure-exposure-looks = Gange nogen stødte på dem
    .definition = Hvor ofte nogen stødte på eksponerede elementer, med den hyppighed scenariet antager.
measure-exposure-seen = Sete elementer
    .definition = Elementer, som disse så, samme element talt hver gang.
measure-exposure-looks-expected = Gange nogen ventes at støde på dem
    .definition = Eksponeringens tid gange den hyppighed, hvormed folk støder på eksponerede elementer, som scenariet antager.
measure-exposure-nobody-looked = Sandsynlighed for, at ingen kiggede
    .definition = Andelen af kørsler, hvor ingen stødte på de eksponerede elementer. Den følger af den hyppighed, scenariet antager; den er ikke kendt.
measure-report-late = Sandsynlighed for, at anmeldelsen var for sen
    .definition = Andelen af kørsler, hvor myndigheden blev underrettet senere end fristen efter, at man blev bekendt med bruddet; af de kørsler, hvor nogen blev det.
measure-staff-hours = Arbejdstimer
    .definition = Timer, personalet arbejdede med sager, fra hændelsens begyndelse til simuleringens slutning.
measure-staff-overtime = Overarbejde
    .definition = Heraf de timer, der ligger efter vagtens slutning.
measure-staff-overtime-paid = Overarbejde i timelønninger
    .definition = Timelønninger, som overarbejdet koster; en time tæller, som scenariet siger, som én, hvis det intet siger.
measure-staff-utilisation = Andel af vagttiden i arbejde med sager
    .definition = Arbejdede timer som andel af timerne på vagt, fra hændelsens begyndelse til simuleringens slutning; over en ved overarbejde.
measure-resilience-loss = Tab af resiliens
    .definition = Arealet over servicens forløb, fra begyndelsen til slutningen: timer af normal service, der gik tabt (resilienstrekanten, Bruneau 2003).
measure-resilience-robustness = Robusthed
    .definition = Den laveste andel af normal service, der bevares, ved slutningen af en time fra begyndelsen (Bruneau 2003).
measure-resilience-rapidity = Hurtighed
    .definition = Fra servicen første gang er lavest, til den atter er 95 % af normal; til simuleringens slutning, hvis den ikke er det inden da. Af de kørsler, hvor den faldt under det.
measure-resilience-below-mbco = Tid under minimumsniveauet
    .definition = Timer, ved hvis slutning servicen er under det minimum, som en grænse sætter (MBCO).
measure-contacts-delayed-1h = Kontakter forsinket mere end en time
    .definition = Kontakter, der blev fulgt til ende mere end en time senere end de samme kontakter i tvillingen, eller endnu var der ved slutningen, da det var mere end en time senere: forsinket på grund af hændelsen.
measure-contacts-delayed-1d = Kontakter forsinket mere end et døgn
    .definition = Det samme med mere end et døgn.
measure-risks-taken = Risici, der blev taget
    .definition = Trin, der blev udeladt eller udført anderledes med en risiko, som scenariet nævner.

# The head of the summary
head = { $name } · { $runs } · frø { $seed }
head-incident = { $name } · { $runs }, hver ved siden af sin tvilling: de samme dage uden hændelsen · frø { $seed }
interrupted = Afbrudt: { $n } af { $of } kørsler blev færdige. Alt nedenfor hviler på dem alene.
few-runs = Med så få kørsler siger yderpunkterna nedenfor kun lidt; 100 kørsler eller flere er at foretrække.

# What piles up
piles-up = Hvad der hober sig op
piles-up-peak = Når det er værst, omkring { $when }, venter typisk { $records } nødregistreringer på efterregistrering: { $hours } arbejdstimer (9 ud af 10 kørsler: { $range }).
piles-up-nothing = Ingen nødregistrering blev tilbage at indskrive i nogen kørsel.
piles-up-units = Det meste af arbejdet ligger hos: { $units }.
unit-share = { $unit } { $share }
column-measure = Gennemsnit over kørslerne
column-with = Med hændelsen
column-nine-in-ten = 9 ud af 10 kørsler
column-without = Uden den
column-difference = Forskel ± 95 %
column-mean = Gennemsnit ± 95 %
estimate = { $mean } ± { $half }
with-unit = { $label } [{ $unit }]
normal-operation = Normal drift
normal-wait = Gns. ventetid [min]
normal-load = { $role }: andel af vagttiden i arbejde

# How long until normal
until-normal = Hvor længe går der, før alt er normalt?
until-normal-after = Efter et nedbrud på { $outage } tager det typisk { $median } fra genopretningen, til ingen nødregistrering venter længere: til { $date } ({ $most }).
until-normal-not-reached = Efter et nedbrud på { $outage } ventede nødregistreringer stadig i mindst halvdelen af kørslerne, da simuleringen sluttede { $end }.
until-normal-nothing = Der var ikke noget at komme sig over i nogen kørsel.
until-normal-before = Alt var gjort, da systemerne var genoprettet.
until-normal-most = 9 ud af 10 kørsler: højst { $most }
until-normal-too-few = hvor lang tid 9 ud af 10 kørsler højst tager, kan ikke siges med færre end { $n } kørsler
needs-runs = kræver { $n } kørsler
at-least = mindst { $span }
longer-than-followed = længere end det simulerede
never-restored =
    { $count ->
        [one] I 1 af { $of } kørsler var systemerne ikke genoprettet, da simuleringen sluttede { $end }.
       *[other] I { $n } af { $of } kørsler var systemerne ikke genoprettet, da simuleringen sluttede { $end }.
    }
never-recovered =
    { $count ->
        [one] I { $n } kørsel af { $of }
       *[other] I { $n } kørsler af { $of }
    } ventede nødregistreringer stadig, da simuleringen sluttede { $end } (sandsynlighed { $share }; 95 % interval { $low } til { $high }).
always-recovered = Alle { $n } kørsler nåede dertil; den sande andel er over { $low } (95 % interval).
does-not-recover = Driften når ikke tilbage til normalen: i ingen kørsel var alle nødregistreringer afklaret { $end }. For { $role } ved { $unit } kommer arbejde svarende til { $share } af kapaciteten efter genopretningen.
column-definition = Tid fra genopretning til
column-half = Halvdelen inden
column-nine = 9 af 10 inden
column-by = Halvdelen den
column-recovered = Nået
of-runs = { $n } af { $of }

# Hvad planlæggeren kan bære
limits = Grænserne
limits-kept =
    { $count ->
        [0] I ingen af { $of } kørsler blev alle grænser holdt.
        [one] I { $n } kørsel af { $of } blev alle grænser holdt.
       *[other] I { $n } kørsler af { $of } blev alle grænser holdt.
    }
limits-undecided =
    { $count ->
        [one] I { $n } kørsel sluttede simuleringen, før det kunne siges, om en grænse holdes: intervallerne rækker fra, at den kørsel holdt den, til at den brød den.
       *[other] I op til { $n } kørsler sluttede simuleringen, før det kunne siges, om en grænse holdes: intervallerne rækker fra, at alle de kørsler holdt den, til at alle brød den.
    }
column-limit = Grænse
column-allowed = Tilladt
column-breached = Brudt
column-probability = 95 % interval
column-first-breach = Halvdelen efter
column-margin = Margen: halvdelen, 9 af 10
limit-mtpd = { $part }: normal drift igen (MTPD, { $code })
    .definition = Acceptabel nedetid, MTPD (ISO 22301): tiden fra begyndelsen til genoprettet, efter den definition, der står ved siden af.
limit-rto = { $part }: arbejdet genoptaget (RTO)
    .definition = Retableringstid, RTO (ISO 22301): tiden fra begyndelsen, til enheden arbejder på sin nødprocedure eller i systemerne, hvad der kommer først; for helheden, til dens sidste enhed gør det; for et system, til ingen enhed står stille i mangel af det.
limit-rpo = { $part }: alder af det, der kun er på papir (RPO)
    .definition = Genopretningspunkt, RPO (ISO 22301): hvor gammel den ældste information blev, som kun var på papir, fra en nødregistrering blev skrevet, til den blev indskrevet; for et system de nødregistreringer, der indskrives i det. En, der afskrives eller ikke er indskrevet ved slutningen, tæller så gammel, som den er, når simuleringen slutter.
limit-mbco = { $part }: bevaret gennemløb (MBCO)
    .definition = Acceptabelt minimumsniveau, MBCO (ISO 22301): den mindste andel af normal service, der bevares, ved slutningen af hver time. Det, der mangler, er, hvor mange færre kontakter der blev gennemført i døgnet før, eller så længe grænsen siger, end i tvillingen, som andel af tvillingens, eller af hvad tvillingen gennemfører på så lang tid i middel, hvis det er mere. For et system tæller kun dets brugere: de kontakter, hvis forløb har et trin, der bruger det.
limit-margin = Margen
    .definition = Hvor langt det, der kom, lå fra det tilladte; under nul, hvor grænsen brydes. Halvdelen af kørslerne har mindst den første margen, ni af ti mindst den anden.
limit-most = højst { $most }
limit-least = mindst { $least }
margins = { $half }; { $most }
points = { $n } point
not-followed = ukendt

# Genopretningen i sin helhed
recovery-in-full = Genopretningen i sin helhed
recovery-in-full-note = Kørsler, der ikke var kommet sig, da simuleringen sluttede, tæller i hvert tal som det, de er: længere end det, der blev fulgt. Middelværdien er af tiderne afkortet, hvor den korteste af de kørsler slutter; kurven er Kaplans og Meiers.
recovery-units-note = For hver enhed: halvdelen af kørslerne inden, og i hvor mange det blev nået. Alle tider er fra enhedens egen genopretning.
recovery-systems-note = For hvert system: halvdelen af kørslerne inden, og i hvor mange det blev nået. Alle tider er fra systemets egen genopretning. R1 og R5 gælder de nødregistreringer, der skal indskrives i det; R2, R3 og R4 gælder dets brugere, de kontakter, hvis forløb har et trin, der bruger det.
recovery-waits-note = Gennemsnitlig ventetid i minutter, i parentes uden hændelsen, efter hvornår kontakterne kom: før hændelsens begyndelse, indtil enheden eller systemet selv var genoprettet, og derefter. For et system gælder det dets brugere. Kun hvor ventetiden er længere med hændelsen.
wait-before = Ventetid, ankommet før
wait-during = Ventetid, ankommet under
wait-after = Ventetid, ankommet efter
with-and-without = { $with } ({ $without })
column-unit = Enhed
column-median = Halvdelen inden
column-median-interval = 95 % interval
column-restricted = Middel, afkortet, ± 95 %
column-until = Afkortet ved
column-censored = Ikke ved slutningen
column-system = System
column-part = Del
column-measured = Målt i
median-of-runs = { $median } ({ $runs })

# Bevaret service
resilience = Opretholdt drift
resilience-service = Service er andelen af normalt gennemløb: det, der mangler, er, hvor mange færre kontakter der blev gennemført i døgnet før end i tvillingen, som andel af tvillingens, eller af hvad tvillingen gennemfører på et døgn i middel, hvis det er mere. At indhente det senere gør intet ugjort.
defined = { $name }: { $meaning }

course = Hvad der skete hvornår
column-milestone = Milepæl
column-when = Median
column-since-onset = Efter start
not-reached = ikke nået

# What it costs
costs = Hvad det koster, og hvad der forsinker
costs-entry = At indskrive alt papiret tager { $hours } arbejdstimer (9 ud af 10 kørsler: { $range }); det gøres af: { $roles }.
role-utilisation = { $role } (i arbejde { $with } af vagttiden, { $without } uden hændelsen)
costs-overtime = Overarbejdet koster { $hours } timelønninger fra start til slut, uden hændelsen { $without }.
costs-overtime-normal = Overarbejdet koster { $hours } timelønninger.
costs-last = Sidst færdig med sit papir: { $units }. Hjælp dér forkorter først genopretningen.
unit-runs = { $unit } (i { $n } af { $of } kørsler)
column-role = Gennemsnit, start til slut
column-role-normal = Gennemsnit over kørslerne
column-hours = Arbejdstimer
column-hours-without = Uden den
column-hours-more = Flere ± 95 %
column-overtime = Overarbejde
column-utilisation = I arbejde af vagttiden
column-overtime-without = Uden den
all-parts = Alle

# What the answer rests on
basis = Hvad dette hviler på
basis-counts = Scenariets tal: { $facts } med kilde, { $assumptions } mærket som antagelser, { $unmarked } umærkede. Intervallet ± 95 % gælder gennemsnittet over kørsler; det bliver mindre med flere kørsler og siger intet om antagelserne.
basis-entry = Ingen har offentliggjort, hvor lang tid det tager at indskrive en nødregistrering bagefter. Her er det planlæggerens eget tal ({ $records }): varier det, før svaret får lov at bære en beslutning.
basis-model = En simulering viser, hvad der følger af dens antagelser, ikke hvad der vil ske.
files-written = Resultater, diagrammer og rapport: { $folder }

# Plots
plot-backlog = Efterslæbet af nødregistreringer
plot-backlog-description = To felter over tid: arbejdet med at indskrive nødregistreringer i arbejdstimer og deres antal som median, 50 % og 90 % af kørslerne, med enkelte kørsler, milepæle og tvillingen uden hændelsen.
plot-recovery = Hvor længe fra genopretning til normalt
plot-recovery-description = Andelen af kørsler, der er kommet sig på hver dag efter genopretningen, efter fem definitioner, med 95 % intervaller.
plot-units = Efterslæbet pr. enhed
plot-units-description = Et felt for hver enhed, alle med samme akser: arbejdet med at indskrive dens nødregistreringer i arbejdstimer som median og 90 % af kørslerne.
plot-staff = Arbejdstimer pr. rolle
plot-staff-description = For hver rolle de ekstra arbejdstimer på grund af hændelsen og overarbejdet med og uden den.
plot-waiting = Ventende kontakter
plot-waiting-description = Antallet af kontakter, der venter på personale eller system, over tid som median, 50 % og 90 % af kørslerne, med tvillingen uden hændelsen.
plot-median = Median
plot-half = 50 % af kørslerne
plot-nine-in-ten = 90 % af kørslerne
plot-single-runs =
    { $count ->
        [one] en enkelt kørsel
       *[other] { $n } enkelte kørsler
    }
plot-twin = uden hændelsen (gennemsnit)
plot-band = 95 % interval
plot-days-since-onset = døgn siden begyndelsen
plot-hours-since-onset = timer siden begyndelsen
plot-days-after = døgn efter genopretning
plot-hours-after = timer efter genopretning
plot-share-recovered = Andel af kørslerne
plot-recovered-median = { $what }: halvdelen af kørslerne inden for { $median }
plot-recovered-never = { $what }: ikke nået i halvdelen af kørslerne
plot-not-recovered =
    { $count ->
        [one] { $n } kørsel
       *[other] { $n } kørsler
    } ikke ved slutningen
plot-unit-peak = top { $n }
plot-other-units =
    { $count ->
        [one] Yderligere en enhed med lavere top findes i timeseries.csv.
       *[other] Yderligere { $n } enheder med lavere toppe findes i timeseries.csv.
    }
plot-more-hours = Yderligere arbejdstimer
plot-overtime = Overarbejde, i timer
plot-with = med hændelsen: gennemsnit og 90 % af kørslerne
plot-mean-and-range = forskel: gennemsnit og 90 % af kørslerne
plot-hours-beside = { $with } t, uden den { $without }
plot-caption = { $runs } · { $title }
plot-recovered-label = Halvdelen af kørslerne ajour
plot-onset-label = Begyndelse
plot-fallback-label = På nødprocedure
plot-restored-label = Genoprettet
plot-entry-label = Indskrivning begynder

# The report page
report-plots = Figurer
report-sources = Kilder
report-assumptions = Antagelser og fakta
report-key = Hvor i scenariet
report-value = Værdi
report-standing = Grundlag
report-note = Bemærkning
report-fact = kilde
report-assumption = antagelse
report-definitions = Hvad målene betyder
report-made-with = Fremstillet af reserv { $version } ud fra { $name }, frø { $seed }.

# Precision
precision-reached = Hvert hovedresultat er kendt inden for { $relative } % (95 % interval, hvert for sig): { $n } kørsler var nok, og de følgende bekræftede det.
precision-left-out = Ventes der ikke på, fordi mere end en tiendedel af kørslerne ikke var nået dertil ved slutningen: { $measures }.
extended = For at lade kørslerne komme sig blev { $length } simuleret i stedet for { $usual }; alt tælles til den senere slutning.
extended-in-vain = Alligevel var { $share } af kørslerne ikke kommet sig da.
precision-missed = Konvergerede ikke: ikke alle resultater er kendt inden for { $relative } % efter alle kørsler. Ikke præcise nok: { $measures }. Der kræves flere kørsler (`--replications`) eller mindre præcision.

# Comparisons
compare-base = Som det er
compare-head =
    { $count ->
        [one] { $name } · sammenlignet med ét alternativ · { $runs } af hver · frø { $seed } · de samme patienter og den samme hændelse i hver
       *[other] { $name } · sammenlignet med { $n } alternativer · { $runs } af hver · frø { $seed } · de samme patienter og den samme hændelse i hver
    }
compare-until-normal = Før eller senere
compare-sooner = { $policy }: normal igen { $mean } før (95 % interval { $low } til { $high }), samme patienter, samme hændelse.
compare-later = { $policy }: normal igen { $mean } senere (95 % interval { $low } til { $high }), samme patienter, samme hændelse.
compare-unclear = { $policy }: ingen tydelig forskel; mellem { $low } før og { $high } senere (95 % interval), samme patienter, samme hændelse.
compare-same = { $policy }: ingen forskel; normal igen i samme øjeblik i hver kørsel.
compare-one-run = { $policy }: én kørsel kan ikke skelne en forskel fra tilfældighed.
compare-cost = Pris: { $cost }.
compare-cut-off = I nogle kørsler ventede nødregistreringer stadig ved slutningen. Alle tider tælles derfor højst { $until } fra hændelsens begyndelse: middel og forskelle gælder tiderne afkortet sådan, og det, der er længere, ses kun i, hvor mange der var normale igen til den tid.
compare-column-mean = Middel fra begyndelsen
compare-column-difference = Forskel ± 95 %
compare-column-by = Til { $date }
compare-column-never = Ikke før slutningen
compare-column-best = Ingen før
compare-could-be-best =
    { $count ->
        [one] Tidligst i gennemsnit: { $names }; alle andre er senere (95 % sikkert for alle på én gang).
       *[other] Enhver af disse kan være tidligst i gennemsnit: { $names }. De andre er det ikke (95 % sikkert for alle på én gang).
    }
compare-what-changes = Hvad der ellers ændres
compare-level = Først scenariet som det er, så middelforskellen fra det ± halvdelen af dens { $level } % interval, så at alle alternativer i en række er rigtige sammen med 95 %.
compare-pairing = At patienter og hændelse er fælles, gør forskellene typisk { $factor } gange nøjagtigere (i varians) end adskilte kørsler ville.
compare-pairing-idle = At dele patienter og hændelse gjorde næppe forskellene sikrere, end adskilte kørsler ville have gjort: her afhænger de af, hvad hvert alternativ ændrer, ikke af fælles tilfældighed.
compare-harmed = Advarsel: for { $measure } hos { $policy } gjorde det skade (variansfaktor { $factor }): de to svarer på det samme held i hver sin retning.
compare-left-out = Ikke i tabellen, fordi mere end en tiendedel af kørslerne af scenariet, som det er, ikke var nået dertil ved slutningen: { $measures }. De er i differences.csv.
compare-limits = Grænserne
compare-limits-note = For hver grænse: i hvor mange kørsler den blev brudt, med 95 % interval for sandsynligheden.
compare-days = dage

# Plots of comparisons and of precision
plot-differences = Hvad hvert alternativ ændrer
plot-differences-description = For hvert resultat og hvert alternativ middelforskellen fra scenariet som det er, inden for hver kørsel, med sit interval.
plot-difference-mark = middelforskel med interval, alle i et felt rigtige sammen med 95 %
plot-no-difference = ingen
plot-precision = Hvor præcist resultaterne er kendt
plot-precision-description = Et felt for hvert resultat: middel og 95 % interval efter hver kørsel, og hvor præcist det skulle blive.
plot-precision-mean = middel og 95 % interval efter hver kørsel
plot-precision-goal = ønsket præcision
plot-precision-enough = nok
plot-precision-runs = kørsler
plot-precision-difference = { $policy }: { $measure }

# Genopretningsarbejde, der ikke er papir: i stedet for meddelelserne uden endelsen, hvor kun elementer følges op
quantity-records-follow-up = sager
series-backlog-records-follow-up = Sager til opfølgning
series-backlog-hours-follow-up = Arbejdet med at følge dem op, i arbejdstimer
moment-entry-began-follow-up = Opfølgningen kan begynde
moment-restored-follow-up = Fejlen er ovre
moment-noticed-follow-up = Opdaget
moment-recovered-backlog-empty-follow-up = Alt på listerne er gjort
moment-recovered-all-reconciled-follow-up = Alle elementer afklaret
recovery-backlog-empty-follow-up = Alt på listerne er gjort (R1)
    .definition = Efter genopretning er alle lister lavet, og ingen sag på dem venter, for første gang; det, som ingen ved om, tæller som ventende.
recovery-all-reconciled-follow-up = Alle elementer afklaret (R5)
    .definition = Hver sag på en liste er gjort, intet element er udestående, og ingen kom efter.
recovery-last-affected-follow-up = Sidste berørte kontakt er gået (R3)
    .definition = Den sidste kontakt, som hændelsen berørte, er gået; elementer er ikke kontakter.
measure-backlog-peak-records-follow-up = Flest sager til opfølgning
    .definition = Det største antal sager på lister, som ikke er gjort, på noget tidspunkt.
measure-backlog-peak-hours-follow-up = Mest arbejde med opfølgning
    .definition = Den største mængde første arbejde, der venter på sager på lister, på noget tidspunkt.
measure-records-written-follow-up = Sager sat på lister
    .definition = Sager, som opfølgninger lavede af berørte elementer eller personer.
measure-records-entered-follow-up = Sager gjort
    .definition = De af dem, der var gjort, før simuleringen sluttede.
measure-records-late-follow-up = Sager gjort efter mere end 48 timer
    .definition = Sager gjort mere end 48 timer efter, at de blev sat på en liste.
measure-records-written-off-follow-up = Sager opgivet
    .definition = Sager opgivet som for gamle til at følge op.
measure-record-hours-follow-up = Første arbejde med alle sager på lister
    .definition = Arbejdet i det første trin for alle sager, der blev sat på lister.
piles-up-peak-follow-up = Når det er værst, omkring { $when }, venter typisk { $records } sager på opfølgning: { $hours } arbejdstimer (9 ud af 10 kørsler: { $range }).
piles-up-nothing-follow-up = Intet skulle følges op i nogen kørsel.
until-normal-after-follow-up = Fejlen varer { $outage }. Fra dens slutning tager det typisk { $median }, til alt på listerne er gjort: til { $date } ({ $most }).
until-normal-not-reached-follow-up = Fejlen varer { $outage }. I mindst halvdelen af kørslerne manglede noget på listerne, da simuleringen sluttede { $end }.
never-recovered-follow-up =
    { $count ->
        [one] I { $n } kørsel af { $of }
       *[other] I { $n } kørsler af { $of }
    } manglede noget at blive fulgt op, da simuleringen sluttede { $end } (sandsynlighed { $share }; 95-procents-interval { $low } til { $high }).
does-not-recover-follow-up = Det genoprettes ikke: i ingen kørsel var alt fulgt op { $end }. For { $role } ved { $unit } kommer arbejdet med { $share } af kapaciteten efter genopretning.
costs-entry-follow-up = Det første arbejde med alle sager tager { $hours } arbejdstimer (9 ud af 10 kørsler: { $range }); det gøres af: { $roles }.
costs-last-follow-up = Sidst færdige med deres sager: { $units }. Hjælp dér forkorter det først.
basis-entry-follow-up = Hvor lang tid det tager at følge en sag op, er planlæggerens egen antagelse ({ $records }): varier den, før du stoler på svaret.
plot-backlog-follow-up = Sager, der venter på opfølgning
plot-backlog-description-follow-up = To felter over tid: arbejdet med at følge sager op i arbejdstimer og deres antal, som median, 50 % og 90 % af kørslerne, med enkelte kørsler, milepæle og tvillingen uden hændelsen.
plot-units-description-follow-up = Et felt pr. enhed, alle på samme akser: arbejdet med at følge dens sager op i arbejdstimer, som median og 90 % af kørslerne.
plot-recovered-label-follow-up = Halvdelen af kørslerne færdige
plot-restored-label-follow-up = Fejlen ovre
plot-entry-label-follow-up = Arbejdet kan begynde
compare-cut-off-follow-up = I nogle kørsler manglede noget at blive fulgt op ved slutningen. Alle tider tælles derfor op til { $until } efter begyndelsen og ikke længere: gennemsnit og forskelle er af de således afkortede tider, og det, der er længere, ses kun i, hvor mange der var genoprettet da.

# Figurer over elementer
plot-items = Hvad der blev af elementerne
plot-items-description = Antallet af elementer i hver tilstand over tid, oven på hinanden, som gennemsnit over kørslerne, og frister overskredet indtil nu.
plot-items-heading = Elementer, gennemsnit over kørslerne
plot-timeline = Systemer og enheder over tid
plot-timeline-description = I hvilken tilstand hvert informationssystem var, og hvordan hver enhed var stillet, fra den første forstyrrelse til alt er tilbage, i én kørsel.
plot-timeline-run = Den kørsel, hvis nedbrud er medianen.
plot-timeline-systems = Systemer (værste tilstand noget sted)
plot-timeline-units = Enheder (den dårligst stillede klinik)
condition-slow = langsomt
condition-limited = lukker nogle brugere ind
condition-read-only = kun læsning
condition-down = nede
standing-slowed = langsomme systemer
standing-returning = stadig på nødprocedure, alt er tilbage
standing-on-fallback = på nødprocedure
standing-blocked = blokeret: det, der kræver et system, venter
plot-clocks = Hændelsens ure
plot-clocks-description = Hvornår fejlen begyndte, blev opdaget, dens omfang var kendt, myndigheden blev underrettet, den blev begrænset, og alt var fulgt op: mediankørslen og ni ud af ti kørsler.
plot-clocks-mark = median og 90 % af kørslerne
plot-exposure = Eksponering
plot-exposure-description = To felter over tid: hvor mange der kunne se hvor mange elementer, og hvor ofte nogen var stødt på dem med den hyppighed, scenariet antager.
plot-noticed-label = Opdaget

# Det, der foregik ubemærket
silent = Hvad der foregik ubemærket
silent-nothing = Intet skete med noget element i nogen kørsel.
silent-detected = { $items } elementer blev berørt. Det blev opdaget { $when } (median), { $after } efter det begyndte.
silent-sometimes = { $items } elementer blev berørt. Det blev opdaget i { $n } af { $of } kørsler før slutningen, der typisk { $when }, { $after } efter det begyndte.
silent-never = { $items } elementer blev berørt. I ingen kørsel blev det opdaget før slutningen.
silent-outstanding = { $end } var der intet gjort ved { $items } af dem (9 ud af 10 kørsler: { $range }): ingen havde haft brug for dem endnu, eller de manglede at blive fulgt op.
silent-deadlines = Da alt var fulgt op, var { $missed } frister overskredet (9 ud af 10 kørsler: { $range }); { $unknown } af dem, før nogen vidste det.
silent-exposure = Eksponering, personer, der kunne se elementer × elementer × døgn: { $exposure } (9 ud af 10 kørsler: { $range }).
millions = { $n } millioner
silent-exposure-always = Eksponering, personer, der kunne se elementer × elementer × døgn: { $exposure }.
silent-looks = Hvis hver af de { $viewers }, der kunne, støder på dem én gang på { $years } år, hvilket er antaget og ikke kendt, kiggede ingen med sandsynligheden { $share }; ved en tiendedel af den hyppighed { $fewer }, ved den tidobbelte { $more }. Om nogen gjorde det, er ikke kendt, medmindre logfilerne siger det.
silent-looks-tell = Hvis hver af de { $viewers }, der kunne, støder på dem én gang på { $years } år, hvilket er antaget og ikke kendt, kiggede ingen i { $share } af kørslerne. Om nogen gjorde det, er ikke kendt, medmindre logfilerne siger det.
column-item = Elementer
column-concerned = Berørt
column-settled = Afklaret
column-outstanding = Udestående
column-missed = Overskredne frister

# Hvad der er usikkert
uncertain = Hvad der er usikkert
uncertain-studied =
    { $count ->
        [one] Én usikker forudsætning blev varieret over det spænd, scenariet giver, i { $points } punkter med { $runs } i hvert: de samme patienter og den samme hændelse i hvert punkt.
       *[other] { $n } usikre inddata blev varieret sammen over de spænd, scenariet giver, i { $points } punkter med { $runs } i hvert: de samme patienter og den samme hændelse i hvert punkt.
    }
uncertain-interrupted = Dette blev afbrudt: ikke alle kørsler af punkterne er med.
uncertain-answer = { $measure }: af tilfældet alene ligger 9 kørsler af 10 inden for { $chance }; med det, der er usikkert i inddata, inden for { $together }. Af den spredning (variansen) står inddata for { $share }; resten er tilfældet.
uncertain-share = { $share } ({ $low }–{ $high })
uncertain-column-figure = 9 kørsler af 10 inden for
uncertain-column-chance = Tilfældet alene
uncertain-column-together = Også usikkerhed
uncertain-column-share = Usikkerhedens del
uncertain-column-most = Mest af
uncertain-column-alone = Én ad gangen: { $measure }
uncertain-column-low = Lave ende, ± 95 %
uncertain-column-high = Høje ende, ± 95 %
uncertain-column-lines = Af spredningen
uncertain-lines = Én ad gangen flyttes hver forudsætning til den ene eller den anden ende af sit spænd, mens de andre er som i scenariet, i de samme kørsler. Andelen af spredningen er den, som en ret linje for hver forudsætning giver gennem alle punkter; linjerne forklarer { $explained } af det, inddata gør, og resten er krumning, samspil og tilfælde.
uncertain-cut-off =
    { $count ->
        [one] I 1 kørsel af { $of } med varierede inddata blev ”{ $measure }” ikke nået før simuleringens slutning. Alle sådanne tider er afkortet { $until } efter hændelsens begyndelse, så øvre grænser, spredning og forskelle er for små.
       *[other] I { $n } kørsler af { $of } med varierede inddata blev ”{ $measure }” ikke nået før simuleringens slutning. Alle sådanne tider er afkortet { $until } efter hændelsens begyndelse, så øvre grænser, spredning og forskelle er for små.
    }
plot-tornado = Hvad hver usikker inddata gør alene
plot-tornado-description = For hvert mål hvor langt middelværdien flytter sig, når én inddata går til den lave eller den høje ende af sit spænd, og de andre er som i scenariet, med forskellens interval.
plot-tornado-low = lave ende
plot-tornado-high = høje ende
plot-tornado-interval = 95 % interval for forskellen
plot-tornado-base = som i scenariet

# How work was done meanwhile
fallback = Hvordan arbejdet blev gjort imens
fallback-meaning = Hvor ofte hver måde i nødproceduren blev brugt, en sag én gang for hver aktivitet: så mange skemaer, opkald og opslag i en kopi ville det kræve. Den, der ventede på systemet, tælles som ventende.
fallback-way = { $pathway }, { $step }: { $way }
fallback-risk = { $way }, med en risiko: { $risk }
fallback-more = { $n } måder, der blev brugt sjældnere, står i summary.csv.
column-way = Aktivitet og måde
column-times = Gange
means-digital = i systemerne
means-paper = på papir
means-phone = pr. telefon eller bud
means-copy = med læsekopi
means-skip = udeladt
means-wait = venter
means-elsewhere = henvist til andre
means-cancel = aflyst
measure-fallback-used = Aktiviteter efter nødproceduren
    .definition = Aktiviteter, der blev påbegyndt på en af nødprocedurens måder, og sager, der derved blev henvist til andre eller aflyst.
