<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of physiotherapy, for all voices; see saydone.voice.SpeechLexicon. An alias is here only where at least two of
     Flite, eSpeak NG and FreeTTS (without phones) were better understood with it, and none worse. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-cmu" xml:lang="en-US">

  <!-- Movements -->
  <lexeme><grapheme>dorsiflexion</grapheme><phoneme>D AO2 R S AH0 F L EH1 K SH AH0 N</phoneme><alias>dorsa flection</alias></lexeme>
  <lexeme><grapheme>dorsiflex</grapheme><phoneme>D AO2 R S AH0 F L EH1 K S</phoneme></lexeme>
  <lexeme><grapheme>plantarflexion</grapheme><phoneme>P L AE2 N T ER0 F L EH1 K SH AH0 N</phoneme><alias>planter flection</alias></lexeme>
  <lexeme><grapheme>plantarflex</grapheme><phoneme>P L AE2 N T ER0 F L EH1 K S</phoneme></lexeme>
  <lexeme><grapheme>plantar</grapheme><phoneme>P L AE1 N T ER0</phoneme></lexeme>
  <lexeme><grapheme>flexion</grapheme><phoneme>F L EH1 K SH AH0 N</phoneme><alias>flection</alias></lexeme>
  <lexeme><grapheme>inversion</grapheme><phoneme>IH2 N V ER1 ZH AH0 N</phoneme></lexeme>
  <lexeme><grapheme>eversion</grapheme><phoneme>IY2 V ER1 ZH AH0 N</phoneme><alias>ee version</alias></lexeme>
  <lexeme><grapheme>evert</grapheme><phoneme>IY2 V ER1 T</phoneme></lexeme>
  <lexeme><grapheme>invert</grapheme><phoneme>IH2 N V ER1 T</phoneme></lexeme>
  <lexeme><grapheme>abduct</grapheme><phoneme>AE2 B D AH1 K T</phoneme></lexeme>
  <lexeme><grapheme>adduct</grapheme><phoneme>AE2 D AH1 K T</phoneme></lexeme>
  <lexeme><grapheme>abduction</grapheme><phoneme>AE2 B D AH1 K SH AH0 N</phoneme></lexeme>
  <lexeme><grapheme>adduction</grapheme><phoneme>AE2 D AH1 K SH AH0 N</phoneme></lexeme>
  <lexeme><grapheme>pronation</grapheme><phoneme>P R OW0 N EY1 SH AH0 N</phoneme><alias>pro nation</alias></lexeme>
  <lexeme><grapheme>pronate</grapheme><phoneme>P R OW1 N EY0 T</phoneme></lexeme>
  <lexeme><grapheme>supination</grapheme><phoneme>S UW2 P AH0 N EY1 SH AH0 N</phoneme></lexeme>
  <lexeme><grapheme>supinate</grapheme><phoneme>S UW1 P AH0 N EY0 T</phoneme></lexeme>
  <lexeme><grapheme>supine</grapheme><phoneme>S UW0 P AY1 N</phoneme></lexeme>
  <lexeme><grapheme>prone</grapheme><phoneme>P R OW1 N</phoneme></lexeme>
  <lexeme><grapheme>circumduction</grapheme><phoneme>S ER2 K AH0 M D AH1 K SH AH0 N</phoneme></lexeme>
  <lexeme><grapheme>isometric</grapheme><phoneme>AY2 S AH0 M EH1 T R IH0 K</phoneme></lexeme>
  <lexeme><grapheme>isometrics</grapheme><phoneme>AY2 S AH0 M EH1 T R IH0 K S</phoneme></lexeme>
  <lexeme><grapheme>isotonic</grapheme><phoneme>AY2 S AH0 T AA1 N IH0 K</phoneme></lexeme>
  <lexeme><grapheme>isokinetic</grapheme><phoneme>AY2 S OW0 K AH0 N EH1 T IH0 K</phoneme></lexeme>
  <lexeme><grapheme>eccentric</grapheme><phoneme>IH0 K S EH1 N T R IH0 K</phoneme></lexeme>
  <lexeme><grapheme>concentric</grapheme><phoneme>K AH0 N S EH1 N T R IH0 K</phoneme></lexeme>
  <lexeme><grapheme>plyometric</grapheme><phoneme>P L AY2 AH0 M EH1 T R IH0 K</phoneme></lexeme>
  <lexeme><grapheme>plyometrics</grapheme><phoneme>P L AY2 AH0 M EH1 T R IH0 K S</phoneme></lexeme>
  <lexeme><grapheme>proprioception</grapheme><phoneme>P R OW2 P R IY0 AH0 S EH1 P SH AH0 N</phoneme></lexeme>
  <lexeme><grapheme>proprioceptive</grapheme><phoneme>P R OW2 P R IY0 AH0 S EH1 P T IH0 V</phoneme></lexeme>
  <lexeme><grapheme>ambulation</grapheme><phoneme>AE2 M B Y AH0 L EY1 SH AH0 N</phoneme></lexeme>

  <!-- Muscles and tendons -->
  <lexeme><grapheme>gluteus</grapheme><phoneme>G L UW1 T IY0 AH0 S</phoneme></lexeme>
  <lexeme><grapheme>gluteal</grapheme><phoneme>G L UW1 T IY0 AH0 L</phoneme></lexeme>
  <lexeme><grapheme>glutes</grapheme><phoneme>G L UW1 T S</phoneme></lexeme>
  <lexeme><grapheme>maximus</grapheme><phoneme>M AE1 K S AH0 M AH0 S</phoneme><alias>maksimus</alias></lexeme>
  <lexeme><grapheme>medius</grapheme><phoneme>M IY1 D IY0 AH0 S</phoneme></lexeme>
  <lexeme><grapheme>minimus</grapheme><phoneme>M IH1 N AH0 M AH0 S</phoneme></lexeme>
  <lexeme><grapheme>quadriceps</grapheme><phoneme>K W AA1 D R AH0 S EH2 P S</phoneme></lexeme>
  <lexeme><grapheme>quads</grapheme><phoneme>K W AA1 D Z</phoneme></lexeme>
  <lexeme><grapheme>hamstring</grapheme><phoneme>HH AE1 M S T R IH2 NG</phoneme></lexeme>
  <lexeme><grapheme>hamstrings</grapheme><phoneme>HH AE1 M S T R IH2 NG Z</phoneme></lexeme>
  <lexeme><grapheme>achilles</grapheme><phoneme>AH0 K IH1 L IY0 Z</phoneme></lexeme>
  <lexeme><grapheme>gastrocnemius</grapheme><phoneme>G AE2 S T R AH0 K N IY1 M IY0 AH0 S</phoneme><alias>gastrock neemy us</alias></lexeme>
  <lexeme><grapheme>soleus</grapheme><phoneme>S OW1 L IY0 AH0 S</phoneme></lexeme>
  <lexeme><grapheme>tibialis</grapheme><phoneme>T IH2 B IY0 EY1 L IH0 S</phoneme></lexeme>
  <lexeme><grapheme>peroneal</grapheme><phoneme>P EH2 R AH0 N IY1 AH0 L</phoneme></lexeme>
  <lexeme><grapheme>peroneus</grapheme><phoneme>P EH2 R AH0 N IY1 AH0 S</phoneme><alias>perra knee us</alias></lexeme>
  <lexeme><grapheme>fibularis</grapheme><phoneme>F IH2 B Y AH0 L EH1 R IH0 S</phoneme></lexeme>
  <lexeme><grapheme>iliopsoas</grapheme><phoneme>IH2 L IY0 OW0 S OW1 AH0 S</phoneme><alias>illy o so us</alias></lexeme>
  <lexeme><grapheme>psoas</grapheme><phoneme>S OW1 AH0 S</phoneme><alias>so us</alias></lexeme>
  <lexeme><grapheme>piriformis</grapheme><phoneme>P IH2 R AH0 F AO1 R M IH0 S</phoneme></lexeme>
  <lexeme><grapheme>deltoid</grapheme><phoneme>D EH1 L T OY2 D</phoneme></lexeme>
  <lexeme><grapheme>deltoids</grapheme><phoneme>D EH1 L T OY2 D Z</phoneme></lexeme>
  <lexeme><grapheme>trapezius</grapheme><phoneme>T R AH0 P IY1 Z IY0 AH0 S</phoneme><alias>tra peezy us</alias></lexeme>
  <lexeme><grapheme>rhomboids</grapheme><phoneme>R AA1 M B OY2 D Z</phoneme></lexeme>
  <lexeme><grapheme>latissimus</grapheme><phoneme>L AH0 T IH1 S AH0 M AH0 S</phoneme></lexeme>
  <lexeme><grapheme>dorsi</grapheme><phoneme>D AO1 R S AY0</phoneme></lexeme>
  <lexeme><grapheme>pectoralis</grapheme><phoneme>P EH2 K T ER0 AE1 L IH0 S</phoneme><alias>pector al iss</alias></lexeme>
  <lexeme><grapheme>pectorals</grapheme><phoneme>P EH1 K T ER0 AH0 L Z</phoneme></lexeme>
  <lexeme><grapheme>biceps</grapheme><phoneme>B AY1 S EH2 P S</phoneme></lexeme>
  <lexeme><grapheme>triceps</grapheme><phoneme>T R AY1 S EH2 P S</phoneme><alias>try seps</alias></lexeme>
  <lexeme><grapheme>adductor</grapheme><phoneme>AE2 D AH1 K T ER0</phoneme></lexeme>
  <lexeme><grapheme>adductors</grapheme><phoneme>AE2 D AH1 K T ER0 Z</phoneme></lexeme>
  <lexeme><grapheme>abductor</grapheme><phoneme>AE2 B D AH1 K T ER0</phoneme></lexeme>
  <lexeme><grapheme>abductors</grapheme><phoneme>AE2 B D AH1 K T ER0 Z</phoneme></lexeme>
  <lexeme><grapheme>extensor</grapheme><phoneme>IH0 K S T EH1 N S ER0</phoneme></lexeme>
  <lexeme><grapheme>extensors</grapheme><phoneme>IH0 K S T EH1 N S ER0 Z</phoneme></lexeme>
  <lexeme><grapheme>flexor</grapheme><phoneme>F L EH1 K S ER0</phoneme></lexeme>
  <lexeme><grapheme>flexors</grapheme><phoneme>F L EH1 K S ER0 Z</phoneme></lexeme>
  <lexeme><grapheme>rotator</grapheme><phoneme>R OW1 T EY2 T ER0</phoneme></lexeme>
  <lexeme><grapheme>multifidus</grapheme><phoneme>M AH0 L T IH1 F AH0 D AH0 S</phoneme></lexeme>
  <lexeme><grapheme>abdominis</grapheme><phoneme>AE0 B D AA1 M AH0 N AH0 S</phoneme><alias>ab domma niss</alias></lexeme>
  <lexeme><grapheme>transversus</grapheme><phoneme>T R AE0 N Z V ER1 S AH0 S</phoneme></lexeme>
  <lexeme><grapheme>obliques</grapheme><phoneme>AH0 B L IY1 K S</phoneme></lexeme>
  <lexeme><grapheme>oblique</grapheme><phoneme>AH0 B L IY1 K</phoneme></lexeme>

  <!-- Bones, joints and tissue -->
  <lexeme><grapheme>scapula</grapheme><phoneme>S K AE1 P Y AH0 L AH0</phoneme></lexeme>
  <lexeme><grapheme>scapulae</grapheme><phoneme>S K AE1 P Y AH0 L IY0</phoneme><alias>scap you lee</alias></lexeme>
  <lexeme><grapheme>scapular</grapheme><phoneme>S K AE1 P Y AH0 L ER0</phoneme><alias>scap you ler</alias></lexeme>
  <lexeme><grapheme>metatarsal</grapheme><phoneme>M EH2 T AH0 T AA1 R S AH0 L</phoneme><alias>metta tarsal</alias></lexeme>
  <lexeme><grapheme>metatarsals</grapheme><phoneme>M EH2 T AH0 T AA1 R S AH0 L Z</phoneme><alias>metta tarsals</alias></lexeme>
  <lexeme><grapheme>hallux</grapheme><phoneme>HH AE1 L AH0 K S</phoneme></lexeme>
  <lexeme><grapheme>calcaneus</grapheme><phoneme>K AE0 L K EY1 N IY0 AH0 S</phoneme><alias>cal kay knee us</alias></lexeme>
  <lexeme><grapheme>talus</grapheme><phoneme>T EY1 L AH0 S</phoneme><alias>tay luss</alias></lexeme>
  <lexeme><grapheme>malleolus</grapheme><phoneme>M AH0 L IY1 AH0 L AH0 S</phoneme><alias>ma lee a luss</alias></lexeme>
  <lexeme><grapheme>patella</grapheme><phoneme>P AH0 T EH1 L AH0</phoneme></lexeme>
  <lexeme><grapheme>patellar</grapheme><phoneme>P AH0 T EH1 L ER0</phoneme></lexeme>
  <lexeme><grapheme>fibula</grapheme><phoneme>F IH1 B Y AH0 L AH0</phoneme></lexeme>
  <lexeme><grapheme>femur</grapheme><phoneme>F IY1 M ER0</phoneme></lexeme>
  <lexeme><grapheme>sternum</grapheme><phoneme>S T ER1 N AH0 M</phoneme></lexeme>
  <lexeme><grapheme>ulna</grapheme><phoneme>AH1 L N AH0</phoneme></lexeme>
  <lexeme><grapheme>sacrum</grapheme><phoneme>S EY1 K R AH0 M</phoneme><alias>say crum</alias></lexeme>
  <lexeme><grapheme>sacral</grapheme><phoneme>S EY1 K R AH0 L</phoneme><alias>say crul</alias></lexeme>
  <lexeme><grapheme>sacroiliac</grapheme><phoneme>S EY2 K R OW0 IH1 L IY0 AE2 K</phoneme><alias>say crow illy ack</alias></lexeme>
  <lexeme><grapheme>coccyx</grapheme><phoneme>K AA1 K S IH0 K S</phoneme><alias>cock six</alias></lexeme>
  <lexeme><grapheme>thoracic</grapheme><phoneme>TH AO0 R AE1 S IH0 K</phoneme></lexeme>
  <lexeme><grapheme>vertebrae</grapheme><phoneme>V ER1 T AH0 B R EY2</phoneme></lexeme>
  <lexeme><grapheme>fascia</grapheme><phoneme>F AE1 SH AH0</phoneme><alias>fasha</alias></lexeme>
  <lexeme><grapheme>meniscus</grapheme><phoneme>M AH0 N IH1 S K AH0 S</phoneme><alias>muh niscus</alias></lexeme>
  <lexeme><grapheme>cruciate</grapheme><phoneme>K R UW1 SH IY0 AH0 T</phoneme><alias>crew she it</alias></lexeme>

  <!-- Signs and conditions -->
  <lexeme><grapheme>clonus</grapheme><phoneme>K L OW1 N AH0 S</phoneme></lexeme>
  <lexeme><grapheme>spasticity</grapheme><phoneme>S P AE0 S T IH1 S AH0 T IY0</phoneme></lexeme>
  <lexeme><grapheme>hypertonia</grapheme><phoneme>HH AY2 P ER0 T OW1 N IY0 AH0</phoneme></lexeme>
  <lexeme><grapheme>hypotonia</grapheme><phoneme>HH AY2 P OW0 T OW1 N IY0 AH0</phoneme></lexeme>
  <lexeme><grapheme>paresis</grapheme><phoneme>P ER0 IY1 S AH0 S</phoneme><alias>puh reesis</alias></lexeme>
  <lexeme><grapheme>paretic</grapheme><phoneme>P ER0 EH1 T IH0 K</phoneme></lexeme>
  <lexeme><grapheme>hemiparesis</grapheme><phoneme>HH EH2 M IY0 P ER0 IY1 S AH0 S</phoneme><alias>hemmy puh reesis</alias></lexeme>
  <lexeme><grapheme>hemiplegic</grapheme><phoneme>HH EH2 M IY0 P L IY1 JH IH0 K</phoneme><alias>hemmy plee jick</alias></lexeme>
  <lexeme><grapheme>ataxia</grapheme><phoneme>AH0 T AE1 K S IY0 AH0</phoneme></lexeme>
  <lexeme><grapheme>aphasia</grapheme><phoneme>AH0 F EY1 ZH AH0</phoneme></lexeme>
  <lexeme><grapheme>neuropathy</grapheme><phoneme>N UH0 R AA1 P AH0 TH IY0</phoneme></lexeme>
  <lexeme><grapheme>fasciitis</grapheme><phoneme>F AE2 SH IY0 AY1 T AH0 S</phoneme></lexeme>
  <lexeme><grapheme>tendinitis</grapheme><phoneme>T EH2 N D AH0 N AY1 T AH0 S</phoneme></lexeme>
  <lexeme><grapheme>tendinopathy</grapheme><phoneme>T EH2 N D AH0 N AA1 P AH0 TH IY0</phoneme><alias>tenda noppa thee</alias></lexeme>
  <lexeme><grapheme>bursitis</grapheme><phoneme>B ER0 S AY1 T AH0 S</phoneme></lexeme>
  <lexeme><grapheme>kyphosis</grapheme><phoneme>K AY0 F OW1 S AH0 S</phoneme></lexeme>
  <lexeme><grapheme>lordosis</grapheme><phoneme>L AO0 R D OW1 S AH0 S</phoneme></lexeme>
  <lexeme><grapheme>scoliosis</grapheme><phoneme>S K OW2 L IY0 OW1 S AH0 S</phoneme></lexeme>
  <lexeme><grapheme>sciatic</grapheme><phoneme>S AY0 AE1 T IH0 K</phoneme><alias>sigh attic</alias></lexeme>
  <lexeme><grapheme>sciatica</grapheme><phoneme>S AY0 AE1 T IH0 K AH0</phoneme><alias>sigh attic a</alias></lexeme>
  <lexeme><grapheme>edema</grapheme><phoneme>IH0 D IY1 M AH0</phoneme></lexeme>

  <!-- The clinic -->
  <lexeme><grapheme>physiotherapist</grapheme><phoneme>F IH2 Z IY0 OW0 TH EH1 R AH0 P IH0 S T</phoneme></lexeme>
  <lexeme><grapheme>physiotherapists</grapheme><phoneme>F IH2 Z IY0 OW0 TH EH1 R AH0 P IH0 S T S</phoneme></lexeme>
  <lexeme><grapheme>physiotherapy</grapheme><phoneme>F IH2 Z IY0 OW0 TH EH1 R AH0 P IY0</phoneme></lexeme>
  <lexeme><grapheme>physio</grapheme><phoneme>F IH1 Z IY0 OW2</phoneme></lexeme>
  <lexeme><grapheme>rehab</grapheme><phoneme>R IY1 HH AE2 B</phoneme></lexeme>
  <lexeme><grapheme>kinesio</grapheme><phoneme>K AH0 N IY1 Z IY0 OW0</phoneme><alias>kineezio</alias></lexeme>
  <lexeme><grapheme>kinesiology</grapheme><phoneme>K AH0 N IY2 S IY0 AA1 L AH0 JH IY0</phoneme></lexeme>
  <lexeme><grapheme>orthosis</grapheme><phoneme>AO0 R TH OW1 S AH0 S</phoneme></lexeme>
  <lexeme><grapheme>orthotic</grapheme><phoneme>AO0 R TH AA1 T IH0 K</phoneme></lexeme>
  <lexeme><grapheme>goniometer</grapheme><phoneme>G OW2 N IY0 AA1 M AH0 T ER0</phoneme></lexeme>
  <lexeme><grapheme>contralateral</grapheme><phoneme>K AA2 N T R AH0 L AE1 T ER0 AH0 L</phoneme></lexeme>
  <lexeme><grapheme>ipsilateral</grapheme><phoneme>IH2 P S AH0 L AE1 T ER0 AH0 L</phoneme></lexeme>
  <lexeme><grapheme>reps</grapheme><phoneme>R EH1 P S</phoneme></lexeme>
  <lexeme><grapheme>exhale</grapheme><phoneme>EH0 K S HH EY1 L</phoneme></lexeme>
  <lexeme><grapheme>unclench</grapheme><phoneme>AH0 N K L EH1 N CH</phoneme></lexeme>
  <lexeme><grapheme>bodyweight</grapheme><phoneme>B AA1 D IY0 W EY2 T</phoneme></lexeme>
  <lexeme><grapheme>forearm</grapheme><phoneme>F AO1 R AA2 R M</phoneme></lexeme>

  <!-- Abbreviations; units after a number stand in units.properties. -->
  <lexeme><grapheme>ROM</grapheme><alias>range of motion</alias></lexeme>
  <lexeme><grapheme>AROM</grapheme><alias>active range of motion</alias></lexeme>
  <lexeme><grapheme>PROM</grapheme><alias>passive range of motion</alias></lexeme>
  <lexeme><grapheme>e.g.</grapheme><alias>for example</alias></lexeme>
  <lexeme><grapheme>i.e.</grapheme><alias>that is</alias></lexeme>
  <lexeme><grapheme>etc.</grapheme><alias>and so on</alias></lexeme>
  <lexeme><grapheme>approx.</grapheme><alias>about</alias></lexeme>
  <lexeme><grapheme>approx</grapheme><alias>about</alias></lexeme>
  <lexeme><grapheme>vs.</grapheme><alias>versus</alias></lexeme>
  <lexeme><grapheme>vs</grapheme><alias>versus</alias></lexeme>
  <lexeme><grapheme>incl.</grapheme><alias>including</alias></lexeme>
  <lexeme><grapheme>max.</grapheme><alias>maximum</alias></lexeme>
  <lexeme><grapheme>w/o</grapheme><alias>without</alias></lexeme>
  <lexeme><grapheme>w/</grapheme><alias>with</alias></lexeme>
</lexicon>
