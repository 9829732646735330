# What reports and plots say in Danish. The three languages have the same messages with the same variables.

# Dates and spans
day-month = { $day }. { $month }
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
quantity-records = nødjournaler
quantity-activities = aktiviteter
quantity-items = elementer
quantity-viewer-item-days = seere × elementer × døgn
quantity-times = gange
quantity-staff-hours = arbejdstimer
quantity-hours = timer
quantity-minutes = min.
quantity-share = andel

# Courses over time
series-backlog-records = Nødjournaler, der venter på efterregistrering
series-backlog-hours = Arbejdet med at indskrive ventende nødjournaler, i arbejdstimer
series-waiting-cases = Kontakter, der venter på personale eller system
series-items-undetected = Berørt, ingen ved det
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
moment-last-back = Sidste enhed tilbage i systemerne
moment-entry-began = Efterregistreringen begynder
moment-scope-known = Omfanget kendt: bevidst om bruddet
moment-contained = Begrænset: ingen ser det længere
moment-listed = Listen er klar: { $name }
moment-reported = Tilsynsmyndigheden underrettet
moment-recovered-backlog-empty = Ingen nødjournal venter
moment-recovered-back-in-band = Ventetid som normalt
moment-recovered-last-affected = Sidste berørte kontakt afsluttet
moment-recovered-coalescence = Alle hvor de ellers ville have været
moment-recovered-all-reconciled = Alle nødjournaler afklaret
recovery-backlog-empty = Ingen nødjournal venter (R1)
    .definition = Efter genopretningen venter for første gang ingen nødjournal på efterregistrering.
recovery-back-in-band = Ventetid som normalt i et døgn (R2)
    .definition = Fra da af og et helt døgn frem venter der i ingen time flere kontakter på én gang end nogensinde i den time af ugen i tvillingen, de samme uger uden hændelsen; på timen nær.
recovery-last-affected = Sidste berørte kontakt afsluttet (R3)
    .definition = Den sidste kontakt, som hændelsen berørte, er afsluttet.
recovery-coalescence = Alt som uden hændelsen (R4)
    .definition = Hver sag er ved samme trin, ventende eller under arbejde, som i tvillingen, de samme uger uden hændelsen, og forbliver det til slutningen; på minuttet nær.
recovery-all-reconciled = Alle nødjournaler afklaret (R5)
    .definition = Alle nødjournaler er indskrevet eller afskrevet, og ingen kom til siden.

# Measures
measure-backlog-peak-records = Ventende nødjournaler, højst
    .definition = Det største antal nødjournaler, der er skrevet og endnu ikke indskrevet, på noget tidspunkt.
measure-backlog-peak-hours = Indskrivningsarbejde, højst
    .definition = Den største mængde arbejde, der venter med at indskrive nødjournaler, på noget tidspunkt.
measure-records-written = Skrevne nødjournaler
    .definition = Nødjournaler, som nødprocedurerne efterlod.
measure-records-entered = Indskrevne nødjournaler
    .definition = Nødjournaler, der blev indskrevet, før simuleringen sluttede.
measure-records-late = Sent indskrevne nødjournaler
    .definition = Nødjournaler, der blev indskrevet mere end 48 timer efter, at de blev skrevet; svenske notater skal stå i journalen inden for to døgn (Socialstyrelsen 2008).
measure-records-written-off = Afskrevne nødjournaler
    .definition = Nødjournaler, der blev opgivet som for gamle til at blive indskrevet.
measure-records-clarified = Notater, der ikke kunne læses
    .definition = Nødjournaler, som nogen på enheden, der skrev dem, måtte spørges om, før de kunne indskrives.
measure-records-corrected = Rettede fejl ved indskrivningen
    .definition = Nødjournaler, hvor der blev lavet en fejl ved indskrivningen, som blev fundet og rettet.
measure-records-errors-left = Fejl, der blev stående i journalen
    .definition = Nødjournaler, der blev indskrevet med en fejl, som ingen fandt.
measure-records-overdue = Nødjournaler indskrevet efter deres frist
    .definition = Nødjournaler, der blev indskrevet senere, end den slags skal være.
measure-record-hours = Arbejdet med at indskrive alle nødjournaler
    .definition = Det arbejde, det kræver at indskrive alle de nødjournaler, der blev skrevet.
measure-waiting-peak = Ventende kontakter, højst
    .definition = Det største antal kontakter, der venter på personale eller system, på noget tidspunkt fra hændelsens begyndelse.
measure-wait-before = Gns. ventetid, ankommet før
    .definition = Den tid, en kontakt i gennemsnit ventede i alt på personale og systemer, blandt dem der kom før hændelsens begyndelse.
measure-wait-during = Gns. ventetid, ankommet under
    .definition = Det samme for dem, der kom mellem hændelsens begyndelse og genopretningen.
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
measure-items-undetected-peak = Flest berørte elementer, uden at nogen vidste det
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
measure-exposure-nobody-looked = Sandsynlighed for, at ingen kiggede
    .definition = Andelen af kørsler, hvor ingen stødte på de eksponerede elementer. Den følger af den hyppighed, scenariet antager; den er ikke kendt.
measure-report-late = Sandsynlighed for, at anmeldelsen var for sen
    .definition = Andelen af kørsler, hvor myndigheden blev underrettet senere end fristen efter, at man blev bevidst om bruddet; af de kørsler, hvor nogen blev det.
measure-staff-hours = Arbejdstimer
    .definition = Timer, personalet arbejdede med sager, fra hændelsens begyndelse til simuleringens slutning.
measure-staff-overtime = Overarbejde
    .definition = Heraf de timer, der ligger efter vagtens slutning.
measure-staff-overtime-paid = Overarbejde i timelønninger
    .definition = Timelønninger, som overarbejdet koster; en time tæller, som scenariet siger, som én, hvis det intet siger.
measure-staff-utilisation = Andel af vagttiden i arbejde med sager
    .definition = Arbejdede timer som andel af timerne på vagt, fra hændelsens begyndelse til simuleringens slutning; over en ved overarbejde.
measure-risks-taken = Løbne risici
    .definition = Trin, der blev udeladt eller udført anderledes med en risiko, som scenariet nævner.

# The head of the summary
head = { $name } · { $runs } · frø { $seed }
head-incident = { $name } · { $runs }, hver ved siden af sin tvilling: de samme dage uden hændelsen · frø { $seed }
interrupted = Afbrudt: { $n } af { $of } kørsler blev færdige. Alt nedenfor hviler på dem alene.
few-runs = Med så få kørsler siger yderpunkterna nedenfor kun lidt; 100 kørsler eller flere er at foretrække.

# What piles up
piles-up = Hvad der hober sig op
piles-up-peak = Når det er værst, omkring { $when }, venter typisk { $records } nødjournaler på efterregistrering: { $hours } arbejdstimer (9 ud af 10 kørsler: { $range }).
piles-up-nothing = Ingen nødjournal blev tilbage at indskrive i nogen kørsel.
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
until-normal = Hvor længe til alt er normalt
until-normal-after = Efter et nedbrud på { $outage } tager det typisk { $median } fra genopretningen, til ingen nødjournal venter længere: til { $date } ({ $most }).
until-normal-not-reached = Efter et nedbrud på { $outage } ventede nødjournaler stadig i mindst halvdelen af kørslerne, da simuleringen sluttede { $end }.
until-normal-nothing = Der var ikke noget at komme sig over i nogen kørsel.
until-normal-most = 9 ud af 10 kørsler: højst { $most }
until-normal-too-few = hvor lang tid 9 ud af 10 kørsler højst tager, kan ikke siges med færre end { $n } kørsler
needs-runs = kræver { $n } kørsler
longer-than-followed = længere end det simulerede
never-recovered =
    { $count ->
        [one] I { $n } kørsel af { $of }
       *[other] I { $n } kørsler af { $of }
    } ventede nødjournaler stadig, da simuleringen sluttede { $end } (sandsynlighed { $share }; 95 % interval { $low } til { $high }).
always-recovered = Alle { $n } kørsler nåede dertil; den sande andel er over { $low } (95 % interval).
does-not-recover = Det kommer sig ikke: i ingen kørsel var alle nødjournaler afklaret { $end }. For { $role } ved { $unit } kommer arbejde svarende til { $share } af kapaciteten efter genopretningen.
column-definition = Tid fra genopretning til
column-half = Halvdelen inden
column-nine = 9 af 10 inden
column-by = Halvdelen den
column-recovered = Nået
of-runs = { $n } af { $of }
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
basis-entry = Ingen har offentliggjort, hvor lang tid det tager at indskrive en nødjournal bagefter. Her er det planlæggerens eget tal ({ $records }): varier det, før svaret får lov at bære en beslutning.
basis-model = En simulering viser, hvad der følger af dens antagelser, ikke hvad der vil ske.
files-written = Resultater, diagrammer og rapport: { $folder }

# Plots
plot-backlog = Efterslæbet af nødjournaler
plot-backlog-description = To felter over tid: arbejdet med at indskrive nødjournaler i arbejdstimer og deres antal som median, 50 % og 90 % af kørslerne, med enkelte kørsler, milepæle og tvillingen uden hændelsen.
plot-recovery = Hvor længe fra genopretning til normalt
plot-recovery-description = Andelen af kørsler, der er kommet sig på hver dag efter genopretningen, efter fem definitioner, med 95 % intervaller.
plot-units = Efterslæbet pr. enhed
plot-units-description = Et felt for hver enhed, alle med samme akser: arbejdet med at indskrive dens nødjournaler i arbejdstimer som median og 90 % af kørslerne.
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
compare-cut-off = I nogle kørsler ventede nødjournaler stadig ved slutningen. Alle tider tælles derfor højst { $until } fra hændelsens begyndelse: middel og forskelle gælder tiderne afkortet sådan, og det, der er længere, ses kun i, hvor mange der var normale igen til den tid.
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
compare-harmed = Advarsel: for { $measure } hos { $policy } gjorde det skade (variansfaktor { $factor }): de to svarer på det samme held i hver sin retning.
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
